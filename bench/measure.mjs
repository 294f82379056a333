// Measures the atlas and other pages in headless Chromium, in turns, and prints a table.
// Usage: node measure.mjs PAGES RESULT.json [PART…]
// (the addresses of the pages by their names, as JSON; where the figures go; and which parts to measure:
// all but `long`, unless some are named). The medians are added as a line to the file beside the result.
// CHROMIUM names another program than /usr/bin/chromium.

import { appendFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { launch } from "./measure/browser.mjs";
import { findGlobe, measureGlobe, measurePeerGlobe } from "./measure/globe.mjs";
import { measureInput } from "./measure/input.mjs";
import { measureLoad } from "./measure/load.mjs";
import { measureMemory } from "./measure/memory.mjs";
import { YEARS, measurePlay } from "./measure/play.mjs";
import { measureRecords } from "./measure/records.mjs";
import { medians, summaries } from "./measure/statistics.mjs";
import { table } from "./measure/table.mjs";
import { measureYear } from "./measure/year.mjs";

/** Runs of the one that is short and varies most, of most parts, of those that are slow, and of the one that
 * repeats by itself. */
const [MANY, RUNS, FEW, ONE] = [35, 7, 3, 1];
/** Milliseconds after which the measuring gives up. */
const LIMIT = 1_800_000;
const FIRST_YEAR = 1992;
/** What takes so long that it is measured only when it is asked for. */
const WHEN_NAMED = ["long"];

const [addresses, file, ...wanted] = process.argv.slice(2);
const { atlas, d3, picture, chart } = JSON.parse(addresses);
const began = Date.now();
const [loadBefore] = loadavg();
const browser = await launch(process.env.CHROMIUM ?? "/usr/bin/chromium");
const limit = setTimeout(async () => {
  console.error(`the measuring was not done after ${LIMIT / 1000} s`);
  await browser.close();
  process.exit(1);
}, LIMIT);

try {
  const is = (part) => (wanted.length ? wanted.includes(part) : !WHEN_NAMED.includes(part));
  const globes = {};
  for (const [part, detail] of [["globe110m", "110m"], ["globe50m", "50m"]]) {
    if (is(part)) globes[detail] = await findGlobe(browser, atlas, detail === "50m");
  }
  const globe = (detail) => ({
    atlas: () => measureGlobe(browser, atlas, detail === "50m"),
    d3: () => measurePeerGlobe(browser, d3, globes[detail], detail),
  });
  const each = (pages, measure) =>
    Object.fromEntries(
      Object.entries(pages).map(([name, address]) => [name, (run) => measure(browser, address, run)]),
    );
  const load = (slow) => ({
    ...each({ atlas, d3, chart }, (...place) => measureLoad(...place.slice(0, 2), { slow })),
    picture: () => measureLoad(browser, picture, { slow, answers: false }),
  });
  const play = (_, address, run) => measurePlay(browser, address, FIRST_YEAR + (YEARS / 2) * run);
  const parts = {
    load: [MANY, load(false)],
    slow: [RUNS, load(true)],
    input: [FEW, each({ atlas, d3, chart }, measureInput)],
    year: [RUNS, each({ atlas, d3 }, (...place) => measureYear(...place.slice(0, 2)))],
    play: [RUNS, each({ atlas, d3 }, play)],
    globe110m: [RUNS, globe("110m")],
    globe50m: [RUNS, globe("50m")],
    records: [FEW, each({ atlas, d3 }, measureRecords)],
    memory: [ONE, each({ atlas, d3 }, (...place) => measureMemory(...place.slice(0, 2)))],
    long: [ONE, each({ atlas }, (...place) => measureMemory(...place.slice(0, 2), { long: true }))],
  };
  const results = {};
  for (const [name, [runs, pages]] of Object.entries(parts)) {
    if (is(name)) results[name] = await inTurns(name, runs, pages);
  }
  const about = {
    at: new Date().toISOString(),
    chromium: browser.version(),
    node: process.version,
    processor: `${cpus().length} × ${cpus()[0]?.model}`,
    seconds: Math.round((Date.now() - began) / 1000),
    load: [loadBefore, loadavg()[0]],
    globes,
  };
  writeFileSync(file, `${JSON.stringify({ about, results }, undefined, 2)}\n`);
  appendFileSync(`${file}l`, `${JSON.stringify({ about, medians: medians(results) })}\n`);
  console.log(`\n${headline(about)}\n\n${table(results)}`);
} finally {
  clearTimeout(limit);
  await browser.close();
}

/** Runs all pages by turns, so that whatever else the machine does meets all of them. */
async function inTurns(name, runs, pages) {
  const start = Date.now();
  const samples = Object.fromEntries(Object.keys(pages).map((page) => [page, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [page, measure] of Object.entries(pages)) {
      const sample = measure(run).catch((error) => {
        throw new Error(`${name}, ${page}, run ${run + 1}: ${error.message}`);
      });
      samples[page].push(await sample);
    }
  }
  console.log(`   ${name}: ${runs} runs each, ${Math.round((Date.now() - start) / 1000)} s`);
  return Object.fromEntries(
    Object.entries(samples).map(([page, own]) => [page, summaries(own)]),
  );
}

function headline({ chromium, node, processor, seconds, load }) {
  const [before, after] = load.map((value) => value.toFixed(2));
  return (
    `Chromium ${chromium}, Node ${node}, ${processor}; load average ${before} before and ` +
    `${after} after; ${seconds} s; median [least–most] of ${RUNS} runs, load ${MANY}, keys and records ` +
    `${FEW}, memory ${ONE}; times in ms.`
  );
}
