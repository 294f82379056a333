// The same work as the atlas by d3, as lean as that can be: a world map, the record of a year as
// fills, and a globe that turns by drag.
//
// Query: projection=globe, detail=50m, and width, height, radius in pixels, so that both pages draw
// equally large.

import { Fills } from "./fills.mjs";
import { drawMap } from "./map.mjs";

const MILLISECONDS_A_YEAR = 1000;

const query = new URLSearchParams(location.search);
const number = (name, otherwise) => Number(query.get(name) ?? otherwise);
const view = {
  globe: query.get("projection") === "globe",
  width: number("width", 960),
  height: number("height", 500),
  radius: number("radius", 240),
};

const json = async (path) => (await fetch(path)).json();
const shapes = json(`${query.get("detail") ?? "110m"}.json`);
const record = json("dataset.json");

const map = shapes.then((topology) => drawMap(document.querySelector("svg"), topology, view));
const [countries, dataset] = await Promise.all([map, record]);
const fills = new Fills(countries, dataset);

const range = document.querySelector("input");
const output = document.querySelector("output");
const last = Number(dataset.atlas.as_of.slice(0, 4));
range.min = dataset.atlas.first_year;
range.max = last;
range.value = query.get("year") ?? last;

function show() {
  fills.show(Number(range.value));
  output.textContent = range.value;
}

let clock;
document.querySelector("button").addEventListener("click", () => {
  clearInterval(clock);
  clock = setInterval(() => {
    if (range.value === range.max) return clearInterval(clock);
    range.stepUp();
    show();
  }, MILLISECONDS_A_YEAR);
});
range.addEventListener("input", show);
show();
