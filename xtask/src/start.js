// Starts the app. Until it is there the first picture stands; where it cannot start, the picture stays
// and says so.
import init from "MODULE";
import { named, share } from "LINK";
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

const root = document.documentElement;
const first = document.getElementById("first");
const query = new URLSearchParams(location.search);

const choose = (name, parameter, known) => {
  if (known.includes(query.get(parameter))) root.setAttribute(name, query.get(parameter));
};
choose("data-ui", "ui", ["compact", "map"]);
choose("data-theme", "theme", ["light", "dark"]);
// The picture is of one year of one record: for another it shows the Earth alone.
const foreign = query.get("data");
if (first && foreign) first.setAttribute("data-foreign", "");
if (first && (foreign || (query.get("year") ?? first.dataset.of) !== first.dataset.of)) {
  first.setAttribute("data-other", "");
}

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
if (!foreign && record?.as) {
  record.fetchPriority = "low";
  record.rel = "preload";
}

try {
  const { href, dataset } = named("app");
  share(await init({ module_or_path: fetch(href, { integrity: dataset.integrity }) }));
} catch (error) {
  first?.querySelector("[role=alert]").removeAttribute("hidden");
  throw error;
}
keepForOffline();
