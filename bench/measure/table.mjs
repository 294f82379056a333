// The results for people.

const LINES = [
  ["load", "navigation to painted map, fresh cache", { map: "map", record: "map with the record", firstPaint: "first contentful paint", requests: "requests", kilobytes: "kB as sent" }],
  ["year", "a step of the year, 1992 to the last", { script: "script", style: "style", layout: "layout", task: "main thread", inMap: "mutations in the map", inPage: "mutations in the page" }],
  ["play", "playing", { over: "frames over 16.7 ms", longest: "longest frame" }],
  ["globe110m", "a frame of the globe, 110m", { script: "script", style: "style", layout: "layout", task: "main thread", wall: "frame to frame", kilocharacters: "path data, 1000 characters" }],
  ["globe50m", "a frame of the globe, 50m, come closer", { script: "script", style: "style", layout: "layout", task: "main thread", wall: "frame to frame", kilocharacters: "path data, 1000 characters" }],
];

/** One table in Markdown: medians [least–most] of the atlas and of d3, and the ratio of medians. */
export function table(results) {
  const rows = [["", "atlas", "d3", "atlas / d3"], ["---", "---:", "---:", "---:"]];
  for (const [name, heading, parts] of LINES) {
    const { atlas, d3 } = results[name];
    if (!atlas) continue;
    rows.push([`**${heading}**`, "", "", ""]);
    for (const [key, label] of Object.entries(parts)) {
      const ratio = atlas[key].median / d3[key].median;
      const shown = Number.isFinite(ratio) ? `×${ratio.toFixed(2)}` : "–";
      rows.push([label, range(atlas[key]), range(d3[key]), shown]);
    }
  }
  return rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function range({ median, least, most }) {
  const digits = most < 20 ? 2 : most < 100 ? 1 : 0;
  const [middle, low, high] = [median, least, most].map((value) => value.toFixed(digits));
  return `${middle} [${low}–${high}]`;
}
