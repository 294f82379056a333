// A ring with a site and a name for each active place, as the atlas marks them, but without moving
// rings and names clear of each other.

import { geoPath } from "d3-geo";
import { select } from "d3-selection";

/** The marks over the map. */
export class Marks {
  #layer;
  #middles = new Map();
  #names;

  /** `countries` is the selection of shapes, `projection` theirs, `dataset` the record. */
  constructor(countries, projection, dataset) {
    const path = geoPath(projection);
    countries.each((shape) => {
      this.#middles.set(shape.properties.a3, path.centroid(shape));
    });
    for (const { id, position } of dataset.places) {
      if (position) this.#middles.set(id, projection([position.lon, position.lat]));
    }
    this.#names = new Map(dataset.places.map(({ id, code, name }) => [code ?? id, name.en]));
    this.#layer = select(countries.node().ownerSVGElement).append("g");
  }

  /** Shows the marks of the places in `looks`, touching only those that come and go. */
  show(looks) {
    this.#layer
      .selectAll("g")
      .data([...looks], ([code, look]) => `${code} ${look}`)
      .join((enter) => this.#enter(enter));
  }

  #enter(enter) {
    const marks = enter
      .append("g")
      .attr("class", "mark")
      .attr("data-categories", ([, look]) => look)
      .attr("role", "button")
      .attr("tabindex", -1)
      .attr("aria-label", ([code, look]) => `${this.#names.get(code)}: ${look}`)
      .attr("transform", ([code]) => `translate(${this.#middles.get(code) ?? [0, 0]})`);
    marks.append("circle").attr("class", "halo").attr("r", 12);
    marks.append("circle").attr("class", "ring").attr("r", 8);
    marks.append("circle").attr("class", "site").attr("r", 3);
    marks
      .append("text")
      .attr("x", 14)
      .attr("y", 4)
      .text(([code]) => this.#names.get(code));
    return marks;
  }
}
