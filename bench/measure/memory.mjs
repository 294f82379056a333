// Whether memory grows with use.

import { pause, settled, withPage } from "./browser.mjs";

const RANGE = "input[type=range]";
/** Times through all years before the first look at the memory, and between that and the second. */
const [WARM_UP, SWEEPS] = [5, 100];
/** Times the years play through between the second and the third, and for some ten minutes. */
const [PLAYS, LONG] = [3, 33];
/** Milliseconds a year plays at the fastest. */
const YEAR = 500;

/** Megabytes and elements at the beginning, and what was added by sweeps and by playing. */
export function measureMemory(browser, address, { long = false } = {}) {
  return withPage(browser, `${address}?year=1992&speed=double`, { probe }, async (page, line) => {
    await settled(page);
    await page.evaluate(sweeps, { range: RANGE, times: WARM_UP });
    await play(page);
    const before = await used(page, line);
    await page.evaluate(sweeps, { range: RANGE, times: SWEEPS });
    const swept = await used(page, line);
    for (let time = 0; time < (long ? LONG : PLAYS); time += 1) await play(page);
    const played = await used(page, line);
    return {
      megabytes: before.megabytes,
      bySweeps: swept.megabytes - before.megabytes,
      byPlaying: played.megabytes - swept.megabytes,
      elements: played.elements - before.elements,
    };
  });
}

/** Goes through all years, in the page: a step in a task of its own, and a rest at the end. */
async function sweeps({ range, times }) {
  const input = document.querySelector(range);
  const { min, max } = input;
  const task = () => new Promise((resolve) => setTimeout(resolve));
  for (let time = 0; time < times; time += 1) {
    for (let year = Number(min); year <= Number(max); year += 1) {
      input.value = year;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await task();
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** Plays from the first year to the last. */
async function play(page) {
  const years = await page.$eval(RANGE, (range) => {
    range.value = range.min;
    range.dispatchEvent(new Event("input", { bubbles: true }));
    return range.max - range.min;
  });
  await pause(200);
  await page.$eval("[data-action=play]", (button) => button.click());
  await pause(YEAR * (years + 2));
}

/** Runs in the page before its own scripts: remembers the memory of WebAssembly, which no metric counts. */
function probe() {
  globalThis.memories = new Set();
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...source) => {
      const made = await real(...source);
      const { memory } = (made.instance ?? made).exports;
      if (memory) globalThis.memories.add(memory);
      return made;
    };
  }
}

/** What the page holds once nothing is left to be collected; WebAssembly's memory counts as well. */
async function used(page, line) {
  for (let time = 0; time < 2; time += 1) await line.send("HeapProfiler.collectGarbage");
  const { metrics } = await line.send("Performance.getMetrics");
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  const outside = await page.evaluate(() =>
    [...globalThis.memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
  );
  return { megabytes: (value("JSHeapUsedSize") + outside) / 1e6, elements: value("Nodes") };
}
