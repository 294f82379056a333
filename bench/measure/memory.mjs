// Whether memory grows with use.

import { pause, settled, withPage } from "./browser.mjs";

const RANGE = "input[type=range]";
/** Times through all years before the first look at the memory, and between that and the second. */
const [WARM_UP, SWEEPS] = [5, 100];
/** Times the years play through between the second and the third. */
const PLAYS = 3;
/** Milliseconds a year plays at the fastest. */
const YEAR = 500;

/** Megabytes and elements at the beginning, and what was added by sweeps and by playing. */
export function measureMemory(browser, address) {
  return withPage(browser, `${address}?year=1992&speed=double`, {}, async (page, line) => {
    await settled(page);
    await page.evaluate(sweeps, { range: RANGE, times: WARM_UP });
    await play(page);
    const before = await used(line);
    await page.evaluate(sweeps, { range: RANGE, times: SWEEPS });
    const swept = await used(line);
    for (let time = 0; time < PLAYS; time += 1) await play(page);
    const played = await used(line);
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

/** What the page holds once nothing is left to be collected; WebAssembly's memory counts as well. */
async function used(line) {
  for (let time = 0; time < 2; time += 1) await line.send("HeapProfiler.collectGarbage");
  const { metrics } = await line.send("Performance.getMetrics");
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  const evaluate = { expression: "WebAssembly.Memory.prototype" };
  const { result } = await line.send("Runtime.evaluate", evaluate);
  const { objects } = await line.send("Runtime.queryObjects", { prototypeObjectId: result.objectId });
  const sum = await line.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0); }",
    returnByValue: true,
  });
  return {
    megabytes: (value("JSHeapUsedSize") + sum.result.value) / 1e6,
    elements: value("Nodes"),
  };
}
