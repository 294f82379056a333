// Makes the first picture that of the address, and lets it follow the reader. It runs as soon as it is
// there, while the page is still coming. The app has a script of its own (app.js), which does not need it.
import { follow } from "FIRST";
import { named, painted } from "LINK";

const root = document.documentElement;
const query = new URLSearchParams(location.search);

const choose = (name, parameter, known) => {
  if (known.includes(query.get(parameter))) root.setAttribute(name, query.get(parameter));
};
choose("data-ui", "ui", ["compact", "map"]);
choose("data-theme", "theme", ["light", "dark"]);
// The picture is of one year of one record: for another it shows the Earth alone.
const foreign = Boolean(query.get("data"));
root.toggleAttribute("data-foreign", foreign);
root.toggleAttribute("data-other", foreign || (query.get("year") ?? "YEAR") !== "YEAR");
// The script of the app may not come. Others that do not come later are the app's to tell.
addEventListener(
  "error",
  ({ target }) => {
    if (target.localName === "script") {
      document.querySelector("#first [role=alert]")?.removeAttribute("hidden");
    }
  },
  true,
);

// Browsers show nothing before the style sheet is there. One that does not come is not waited for: what
// there is can be read without, and is dressed when it comes after all.
const style = document.querySelector("link[rel=stylesheet]");
setTimeout(() => {
  if (style.sheet) return;
  style.media = "print";
  style.addEventListener("load", () => style.removeAttribute("media"), { once: true });
}, 10000);

// The record in the language of the reader, found as `ui/language.rs` does, unless it is somebody else's.
const kept = () => {
  try {
    return localStorage.getItem("pko-atlas:language");
  } catch {
    return null;
  }
};
const record = [query.get("lang"), kept(), ...navigator.languages, "en"]
  .map((tag) => named("dataset-" + /^[a-z]{2}/i.exec(tag)?.[0].toLowerCase()))
  .find(Boolean);
const language = record.dataset.asset.slice(-2);
root.toggleAttribute("data-awaits-words", !foreign && language !== "en");
// Where what it needs does not come, the picture stays as it was served.
follow(query, language)
  .catch(() => {})
  // Words are seen only once they have a place.
  .then(painted)
  .then(() => root.removeAttribute("data-awaits-words"));
// What is not for the picture is asked for when it is seen: until then it would take the processor from it.
painted().then(() => {
  for (const link of [named("app"), !foreign && record, named("world-110m"), named("borders")]) {
    if (!link?.as) continue;
    link.fetchPriority = "low";
    link.rel = "preload";
  }
});
