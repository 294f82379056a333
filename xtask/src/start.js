// Starts the app. Until it is there the first picture stands; where it cannot start, the picture stays
// and says so.
import init from "MODULE";
import { keepForOffline } from "OFFLINE";

const root = document.documentElement;
const first = document.getElementById("first");
const query = new URLSearchParams(location.search);

const choose = (name, parameter, known) => {
  if (known.includes(query.get(parameter))) root.setAttribute(name, query.get(parameter));
};
choose("data-ui", "ui", ["compact", "map"]);
choose("data-theme", "theme", ["light", "dark"]);
// The picture is of one year of one record: for another it shows the Earth alone.
if (first && query.get("data")) first.setAttribute("data-foreign", "");
if (first && (query.get("data") || (query.get("year") ?? first.dataset.of) !== first.dataset.of)) {
  first.setAttribute("data-other", "");
}

try {
  const { href } = document.querySelector('link[data-asset="app"]');
  await init({ module_or_path: href });
} catch (error) {
  first?.querySelector("[role=alert]").removeAttribute("hidden");
  throw error;
}
keepForOffline();
