// The fills of the atlas by a charting library, as its documentation shows a map of values: countries
// in the colour of their categories, and the range of years. Without marks and names.

import { MapChart } from "echarts/charts";
import { TooltipComponent, VisualMapComponent } from "echarts/components";
import { init, registerMap, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { feature } from "topojson-client";
import { COLOURS, looks } from "./fills.mjs";

use([MapChart, TooltipComponent, VisualMapComponent, CanvasRenderer]);

const json = async (path) => (await fetch(path)).json();
const [topology, dataset] = await Promise.all([json("110m.json"), json("dataset.json")]);

const world = feature(topology, topology.objects.countries);
for (const { properties } of world.features) properties.name = properties.a3;
registerMap("world", world);

const order = dataset.categories.map(({ id }) => id);
const codes = new Map(dataset.places.map(({ id, code }) => [id, code ?? id]));
const pieces = order.map((_, value) => ({ value, color: COLOURS[value] }));
const place = document.querySelector("[data-map]");
const chart = init(place);
chart.on("finished", () => place.setAttribute("data-drawn", ""));

const range = document.querySelector("input");
const output = document.querySelector("output");
range.min = dataset.atlas.first_year;
range.max = Number(dataset.atlas.as_of.slice(0, 4));
range.value = new URLSearchParams(location.search).get("year") ?? range.max;

const options = { animation: false, tooltip: {}, visualMap: { type: "piecewise", pieces, show: false } };

/** Of several categories the first: a map of values has one for each country. */
function show() {
  const active = looks(Number(range.value), dataset, codes, order);
  const data = [...active].map(([name, look]) => ({ name, value: order.indexOf(look.split(" ")[0]) }));
  chart.setOption({ ...options, series: [{ type: "map", map: "world", data }] });
  output.textContent = range.value;
  range.setAttribute("aria-valuetext", `${range.value}: ${active.size} places`);
}
range.addEventListener("input", show);
show();
