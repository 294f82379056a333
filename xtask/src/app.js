// Starts the app. Until it is there the first picture stands; where it cannot start, the picture stays
// and says so.
import init from "MODULE";
import { named, painted, share } from "LINK";
import { keepForOffline } from "OFFLINE";

// Where the browser asks before a text becomes code or markup, it asks here: code comes from the files
// that the page names, and markup is a drawing in which nothing runs.
const isOurs = (address) => {
  const links = [...document.querySelectorAll("link[data-asset]")].map(({ href }) => href);
  const worker = new URL("service-worker.js", named("app").href);
  const { origin, pathname } = new URL(address, document.baseURI);
  return [...links, worker.href].includes(origin + pathname);
};
const runs = /<(script|foreignobject|iframe|object|embed)|\son\w+\s*=|javascript:/i;
try {
  globalThis.trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => (isOurs(address) ? address : null),
    createHTML: (markup) => (/^\s*<svg[\s>]/.test(markup) && !runs.test(markup) ? markup : null),
  });
} catch {
  // A host that forbids policies of this name has stricter rules of its own.
}

// The picture answers whoever moves the range before the app takes the processor for itself.
await painted();
await new Promise((then) => setTimeout(then, 60));
try {
  const { href, dataset } = named("app");
  share(await init({ module_or_path: fetch(href, { integrity: dataset.integrity }) }));
} catch (error) {
  document.querySelector("#first [role=alert]")?.removeAttribute("hidden");
  throw error;
}
keepForOffline();
