// Shapes: Equal Earth about 11° E, or an orthographic globe.

import { geoEqualEarth, geoOrthographic, geoPath } from "d3-geo";
import { select } from "d3-selection";
import { feature } from "topojson-client";

const SPHERE = { type: "Sphere" };

/** Draws the world and gives the selection of its countries, and their projection. */
export function drawMap(element, topology, { globe, width, height, radius }) {
  const svg = select(element).attr("width", width).attr("height", height);
  const world = feature(topology, topology.objects.countries);
  const projection = globe
    ? geoOrthographic().scale(radius).translate([width / 2, height / 2]).rotate([-60, -12])
    : geoEqualEarth().rotate([-11, 0]).fitSize([width, height], SPHERE);
  const path = geoPath(projection);
  const sphere = svg.append("path").attr("class", "sphere").datum(SPHERE);
  const countries = svg
    .append("g")
    .selectAll("path")
    .data(world.features)
    .join("path")
    .attr("class", "country")
    .attr("data-iso", ({ properties }) => properties.a3);
  countries.append("title").text(({ properties }) => properties.name);
  const draw = () => {
    sphere.attr("d", path);
    countries.attr("d", path);
  };
  draw();
  if (globe) turnByDrag(svg, projection, draw);
  return { countries, projection };
}

/** A pixel of drag turns the globe by the angle that a pixel takes at its middle. */
function turnByDrag(svg, projection, draw) {
  const degrees = 180 / Math.PI / projection.scale();
  let from;
  svg
    .on("pointerdown", (event) => (from = [event.clientX, event.clientY]))
    .on("pointerup", () => (from = undefined))
    .on("pointermove", (event) => {
      if (!from) return;
      const [x, y] = from;
      from = [event.clientX, event.clientY];
      const [turned, tilted] = projection.rotate();
      const tilt = tilted - (event.clientY - y) * degrees;
      projection.rotate([
        turned + (event.clientX - x) * degrees,
        Math.max(-85, Math.min(85, tilt)),
      ]);
      draw();
    });
}
