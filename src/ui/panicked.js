// What the reader is told when the app itself has failed: what was on the screen stays, with one
// sentence, a way to begin again, and details to copy. This is no WebAssembly, because by then its
// memory cannot be relied on.

const words = {};
let noted = "";

// Says how a language says it: the sentence, the link, and the name of the details.
export function teach(language, sentence, again, details) {
  words[language] = [sentence, again, details];
}

// Remembers what the app says of a failure that is about to end it.
export function note(what) {
  noted = what;
}

// Hears of failures from now on.
export function listen() {
  addEventListener("error", ({ error }) => heard(error));
  addEventListener("unhandledrejection", ({ reason }) => heard(reason));
}

// Whatever leaves WebAssembly without being caught there leaves it in the middle of something.
function heard(error) {
  const failed = error instanceof WebAssembly.RuntimeError || /wasm-function/.test(error?.stack);
  if (failed) tell(`${noted} ${error.message}\n${error.stack}`);
}

// Puts a band with these details at the top of the page, once.
export function tell(says) {
  if (document.querySelector('[data-error="app"]')) return;
  const [sentence, again, details] = words[document.documentElement.lang] ?? words.en;
  const make = (name, attributes, ...content) => {
    const element = document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...content);
    return element;
  };
  const band = make(
    "div",
    { class: "error-band panicked", role: "alert", "data-error": "app" },
    make("p", {}, sentence),
    // A link does without the app's own code.
    make("a", { href: location.href }, again),
    make("details", {}, make("summary", {}, details), make("code", {}, says.trim())),
  );
  document.body.prepend(band);
}
