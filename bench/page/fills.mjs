// Which countries are filled in a year, touching only those that change.

import { select } from "d3-selection";

export const COLOURS = ["#2b6cb0", "#8a4fa3", "#c0562b", "#2f855a"];

/** The fills of the years. */
export class Fills {
  #countries;
  #order;
  #years = new Map();
  #shown = new Map();

  /** `countries` is the selection of shapes, `dataset` the record as it is published. */
  constructor(countries, dataset) {
    this.#countries = new Map();
    countries.each((shape, at, nodes) => {
      this.#countries.set(shape.properties.a3, select(nodes[at]));
    });
    const order = dataset.categories.map(({ id }) => id);
    const codes = new Map(dataset.places.map(({ id, code }) => [id, code ?? id]));
    const { first_year, as_of } = dataset.atlas;
    for (let year = first_year; year <= Number(as_of.slice(0, 4)); year += 1) {
      this.#years.set(year, looks(year, dataset, codes, order));
    }
    this.#order = order;
    this.#definePatterns(countries);
  }

  /** Shows a year, and gives the categories of each active country. */
  show(year) {
    const looks = this.#years.get(year);
    for (const code of new Set([...this.#shown.keys(), ...looks.keys()])) {
      const look = looks.get(code);
      if (look === this.#shown.get(code)) continue;
      this.#countries
        .get(code)
        ?.attr("data-categories", look ?? null)
        .style("fill", look ? this.#paint(look) : null);
    }
    this.#shown = looks;
    return looks;
  }

  #paint(look) {
    const at = this.#order.indexOf(look);
    return at < 0 ? `url(#${patternName(look)})` : COLOURS[at];
  }

  /** Stripes, for each set of two or more categories that occurs. */
  #definePatterns(countries) {
    const all = new Set([...this.#years.values()].flatMap((looks) => [...looks.values()]));
    const svg = select(countries.node().ownerSVGElement);
    const definitions = svg.append("defs");
    for (const look of all) {
      const categories = look.split(" ");
      if (categories.length < 2) continue;
      const pattern = definitions
        .append("pattern")
        .attr("id", patternName(look))
        .attr("patternUnits", "userSpaceOnUse")
        .attr("width", 6 * categories.length)
        .attr("height", 6)
        .attr("patternTransform", "rotate(45)");
      categories.forEach((category, at) => {
        pattern
          .append("rect")
          .attr("x", 6 * at)
          .attr("width", 6)
          .attr("height", 6)
          .attr("fill", COLOURS[this.#order.indexOf(category)]);
      });
    }
  }
}

const patternName = (look) => look.replaceAll(" ", "-");

/** Categories, in fixed order with blanks between, of each country or other place in a year. */
export function looks(year, { deployments, atlas }, codes, order) {
  const active = new Map();
  for (const { category, start, end = atlas.as_of, places } of deployments) {
    if (start > `${year}-12` || end < `${year}-01`) continue;
    for (const { place, role } of places) {
      const code = codes.get(place);
      if (role !== "mission-area") continue;
      active.set(code, (active.get(code) ?? new Set()).add(category));
    }
  }
  const text = (categories) => order.filter((id) => categories.has(id)).join(" ");
  return new Map([...active].map(([code, categories]) => [code, text(categories)]));
}
