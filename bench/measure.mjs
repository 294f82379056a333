// Measures the atlas and the same map by d3 in headless Chromium, in turns, and prints a table.
// Usage: node measure.mjs ATLAS D3 RESULT.json [PART…]
// (two addresses, where the figures go, and which parts to measure: all, unless some are named)
// CHROMIUM names another program than /usr/bin/chromium.

import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { launch } from "./measure/browser.mjs";
import { findGlobe, measureGlobe, measurePeerGlobe } from "./measure/globe.mjs";
import { measureLoad } from "./measure/load.mjs";
import { YEARS, measurePlay } from "./measure/play.mjs";
import { summaries } from "./measure/statistics.mjs";
import { table } from "./measure/table.mjs";
import { measureYear } from "./measure/year.mjs";

const RUNS = 7;
/** Milliseconds after which the measuring gives up. */
const LIMIT = 900_000;
const FIRST_YEAR = 1992;

const [atlas, d3, file, ...wanted] = process.argv.slice(2);
const began = Date.now();
const [loadBefore] = loadavg();
const browser = await launch(process.env.CHROMIUM ?? "/usr/bin/chromium");
const limit = setTimeout(async () => {
  console.error(`the measuring was not done after ${LIMIT / 1000} s`);
  await browser.close();
  process.exit(1);
}, LIMIT);

try {
  const globes = {
    "110m": await findGlobe(browser, atlas, false),
    "50m": await findGlobe(browser, atlas, true),
  };
  const globe = (detail) => [
    () => measureGlobe(browser, atlas, detail === "50m"),
    () => measurePeerGlobe(browser, d3, globes[detail], detail),
  ];
  const parts = {
    load: [() => measureLoad(browser, atlas), () => measureLoad(browser, d3)],
    year: [() => measureYear(browser, atlas), () => measureYear(browser, d3)],
    play: [atlas, d3].map((address) => (run) => {
      return measurePlay(browser, address, FIRST_YEAR + YEARS * run);
    }),
    ...(globes["110m"] && { globe110m: globe("110m"), globe50m: globe("50m") }),
  };
  const results = { load: {}, year: {}, play: {}, globe110m: {}, globe50m: {} };
  for (const [name, [ofAtlas, ofD3]] of Object.entries(parts)) {
    if (wanted.length && !wanted.includes(name)) continue;
    results[name] = await inTurns(name, ofAtlas, ofD3);
  }
  const about = {
    chromium: browser.version(),
    node: process.version,
    processor: `${cpus().length} × ${cpus()[0]?.model}`,
    runs: RUNS,
    seconds: Math.round((Date.now() - began) / 1000),
    load: [loadBefore, loadavg()[0]],
    globes,
  };
  writeFileSync(file, `${JSON.stringify({ about, results }, undefined, 2)}\n`);
  console.log(`\n${headline(about)}\n\n${table(results)}`);
} finally {
  clearTimeout(limit);
  await browser.close();
}

/** Runs both alternately, so that whatever else the machine does meets both. */
async function inTurns(name, ofAtlas, ofD3) {
  const start = Date.now();
  const samples = { atlas: [], d3: [] };
  for (let run = 0; run < RUNS; run += 1) {
    samples.atlas.push(await ofAtlas(run));
    samples.d3.push(await ofD3(run));
  }
  console.log(`   ${name}: ${RUNS} runs each, ${Math.round((Date.now() - start) / 1000)} s`);
  return { atlas: summaries(samples.atlas), d3: summaries(samples.d3) };
}

function headline({ chromium, node, processor, runs, seconds, load }) {
  const [before, after] = load.map((value) => value.toFixed(2));
  return (
    `Chromium ${chromium}, Node ${node}, ${processor}; load average ${before} before and ` +
    `${after} after; ${seconds} s; median [least–most] of ${runs} runs; times in ms.`
  );
}
