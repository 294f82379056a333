// The same work as the atlas by d3, as lean as that can be: a world map, the record of a year as
// fills and marks with names, and a globe that turns by drag.
//
// Query: projection=globe, detail=50m, and width, height, radius in pixels, so that both pages draw
// equally large; year, speed=double and data as in the atlas.

import { Fills } from "./fills.mjs";
import { drawMap } from "./map.mjs";
import { Marks } from "./marks.mjs";

const [MILLISECONDS_A_YEAR, AT_THE_FASTEST] = [1000, 500];

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
const record = json(query.get("data") ?? "dataset.json");

const map = shapes.then((topology) => drawMap(document.querySelector("svg"), topology, view));
const [{ countries, projection }, dataset] = await Promise.all([map, record]);
const fills = new Fills(countries, dataset);
// On a globe, marks would have to turn with it; the atlas draws those it has in that time.
const marks = view.globe ? undefined : new Marks(countries, projection, dataset);

const range = document.querySelector("input");
const output = document.querySelector("output");
const last = Number(dataset.atlas.as_of.slice(0, 4));
range.min = dataset.atlas.first_year;
range.max = last;
range.value = query.get("year") ?? last;

function show() {
  const looks = fills.show(Number(range.value));
  marks?.show(looks);
  output.textContent = range.value;
  range.setAttribute("aria-valuetext", `${range.value}: ${looks.size} places`);
}

let clock;
document.querySelector("button").addEventListener("click", () => {
  clearInterval(clock);
  clock = setInterval(() => {
    if (range.value === range.max) return clearInterval(clock);
    range.stepUp();
    show();
  }, query.get("speed") === "double" ? AT_THE_FASTEST : MILLISECONDS_A_YEAR);
});
range.addEventListener("input", show);
show();
