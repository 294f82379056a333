// The results for people.

const COST = { script: "script", style: "style", layout: "layout", task: "main thread" };
const LOAD = { firstPaint: "first contentful paint", map: "map painted", answers: "first answer to the reader", app: "the whole app", requests: "requests", kilobytes: "kB as sent" };
const GLOBE = { ...COST, wall: "frame to frame", kilocharacters: "path data, 1000 characters" };

const LINES = [
  ["load", "from navigation, fresh cache", LOAD],
  ["slow", "the same on a slow line and processor", LOAD],
  ["input", "a key, slow processor, to the next paint", { next: "98th percentile", longest: "longest" }],
  ["year", "a step of the year, 1992 to the last", { ...COST, first: "script, the first time through", rest: "script, once after the last step", inMap: "mutations in the map", inPage: "mutations in the page" }],
  ["play", "playing, at the fastest", { over: "frames over 16.7 ms", longest: "longest frame" }],
  ["globe110m", "a frame of the globe, 110m", GLOBE],
  ["globe50m", "a frame of the globe, 50m, come closer", GLOBE],
  ["records", "a record of 5,000 deployments", { answers: "first answer to the reader", first: "script of a step, the first time through", script: "script of a step", rest: "script, once after the last step" }],
  ["memory", "memory in MB", { megabytes: "at the beginning", bySweeps: "more after 100 times through all years", byPlaying: "more after playing three times", elements: "more nodes at the end" }],
  ["long", "memory in MB, a longer play", { megabytes: "at the beginning", bySweeps: "more after 100 times through all years", byPlaying: "more after ten minutes of playing", elements: "more nodes at the end" }],
];
const PEERS = ["d3", "picture", "chart"];

/** One table in Markdown: medians [least–most] of each page, and the atlas' in ratio to the others'. */
export function table(results) {
  const head = ["", "atlas", ...PEERS.flatMap((peer) => [peer, `atlas / ${peer}`])];
  const rows = [head, ["---", ...head.slice(1).map(() => "---:")]];
  for (const [name, heading, parts] of LINES) {
    if (!results[name]) continue;
    rows.push([`**${heading}**`, ...head.slice(1).map(() => "")]);
    for (const [key, label] of Object.entries(parts)) {
      const own = results[name].atlas[key];
      const beside = PEERS.flatMap((peer) => {
        const other = results[name][peer]?.[key];
        return [range(other), ratio(own, other)];
      });
      rows.push([label, range(own), ...beside]);
    }
  }
  return rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function ratio(own, other) {
  const shown = own?.median / other?.median;
  return Number.isFinite(shown) && shown > 0 ? `×${shown.toFixed(2)}` : "";
}

function range(summary) {
  if (!summary || Number.isNaN(summary.median)) return "";
  const { median, least, most } = summary;
  const digits = most < 20 ? 2 : most < 100 ? 1 : 0;
  const [middle, low, high] = [median, least, most].map((value) => value.toFixed(digits));
  return low === high ? middle : `${middle} [${low}–${high}]`;
}
