// Brings the first picture to life: until the app is there it follows the range of years, by what the
// build has drawn of each (xtask/src/first/years.rs). What the reader does stands on the picture, where
// the app finds it: `data-at`, the year; `data-opened`, a place; `data-held`, while the thumb is held.
import { painted } from "LINK";

const SVG = "http://www.w3.org/2000/svg";
// What differs from the first picture in these alone can be shown by it.
const SHOWN = ["year", "lang", "theme", "ui", "ground"];

const built = ([name, attributes, ...inside]) => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside.map((part) => (Array.isArray(part) ? built(part) : part)));
  return element;
};

// What was drawn for a window about as wide as this one.
const drawn = async () => {
  const links = [...document.querySelectorAll('link[data-asset^="first-"]')];
  const { href, dataset } = links.find(({ media }) => matchMedia(media).matches);
  return (await fetch(href, { integrity: dataset.integrity })).json();
};

// Holds when all of the page is there, whatever of its scripts is not.
const parsed = () =>
  new Promise((then) => {
    const look = () => document.readyState === "loading" || then();
    document.addEventListener("readystatechange", look);
    look();
  });

// Follows the range, from the year of the address on.
export const follow = async (query, language) => {
  const seen = parsed().then(painted);
  // The page asks for it at any address, and browsers complain of what nobody takes.
  const { from, paints, opens, shapes, looks, nodes, years, ...told } = await drawn();
  if ([...query.keys()].some((key) => !SHOWN.includes(key))) return;
  await seen;
  const { tag, words, years: own } = told[language];
  const first = document.getElementById("first");
  // The app may have been faster.
  if (!first) return;
  const all = (selector) => [...first.querySelectorAll(selector)];
  const [map] = all(".first-map");
  const [range] = all("input");
  const countries = all(".country");
  const counts = all(".legend b");
  const [definitions, unsettled, lines, marks, digits, sentence, veil] = all(
    "defs, .unsettled, .extras, .first-marks, .year, .sentence, .veil",
  );
  const elements = [];
  const element = (at) => (elements[at] ??= built(nodes[at]));
  const shaped = new Map();
  let looked = new Map();

  const show = (year) => {
    const now = { ...years[year - from], ...own[year - from] };
    for (const [country, shape] of now.shapes) {
      if (shaped.get(country) === shape) continue;
      shaped.set(country, shape);
      countries[country].setAttribute("d", shapes[shape] ?? "");
    }
    unsettled.setAttribute("d", shapes[now.unsettled]);
    const next = new Map(now.looks);
    for (const [country, look] of looked) {
      if (next.get(country) === look) continue;
      for (const key of Object.keys(looks[look])) countries[country].removeAttribute(key);
    }
    for (const [country, look] of next) {
      if (looked.get(country) === look) continue;
      for (const [key, value] of Object.entries(looks[look])) {
        countries[country].setAttribute(key, value);
      }
    }
    looked = next;
    lines.replaceChildren(...now.lines.map(element));
    marks.replaceChildren(...now.marks.map(element));
    digits.textContent = year;
    veil.setAttribute("x", year);
    sentence.textContent = now.sentence;
    counts.forEach((count, at) => (count.textContent = now.counts[at]));
    range.setAttribute("aria-valuetext", now.says);
    const served = String(year) === first.dataset.of && language === "en";
    first.toggleAttribute("data-moved", !served);
  };

  for (const country of countries) {
    for (const key of ["data-categories", "data-for", "data-in-kind", "fill"]) {
      country.removeAttribute(key);
    }
  }
  definitions.replaceChildren(...paints.map(built));
  const asked = Number(query.get("year"));
  const start = years[asked - from] ? asked : Number(first.dataset.of);
  range.value = start;
  show(start);
  document.documentElement.removeAttribute("data-other");
  all(".header *, .legend *")
    .filter(({ firstElementChild, localName }) => !firstElementChild && localName !== "b")
    .filter(({ namespaceURI }) => namespaceURI !== SVG)
    .forEach((word, at) => (word.textContent = words[at]));
  for (const part of all(".header, .legend, .sentence, .first-map")) {
    part.setAttribute("lang", tag);
  }

  range.addEventListener("input", () => {
    first.dataset.at = range.value;
    show(range.valueAsNumber);
  });
  // Engines differ in how far these go: as in the app.
  const far = { PageUp: 5, PageDown: -5, Home: -years.length, End: years.length };
  range.addEventListener("keydown", (event) => {
    if (!far[event.key] || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const to = range.valueAsNumber + far[event.key];
    range.value = Math.max(range.min, Math.min(range.max, to));
    range.dispatchEvent(new Event("input", { bubbles: true }));
  });
  map.addEventListener("click", ({ target }) => {
    const mark = target.closest("[data-opens]");
    const place = mark?.dataset.opens ?? opens[countries.indexOf(target)];
    if (!place) return;
    first.dataset.opened = place;
    for (const before of map.querySelectorAll(".chosen")) before.classList.remove("chosen");
    (mark ?? target).classList.add("chosen");
  });
  range.addEventListener("pointerdown", () => {
    first.setAttribute("data-held", "");
    const held = new AbortController();
    const letGo = () => {
      held.abort();
      first.removeAttribute("data-held");
      dispatchEvent(new Event("pko-atlas:let-go"));
    };
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, letGo, held);
  });
  range.hidden = false;
};
