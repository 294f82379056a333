// What a step of the year costs, and how much of the document it changes.

import { cost, pause, settled, withPage } from "./browser.mjs";

const RANGE = "input[type=range]";
/** Milliseconds between two key presses: a reader who holds the key down is no faster. */
const PACE = 40;
/** Milliseconds after which a page has done all that follows the last step. */
const REST = 800;

/**
 * Milliseconds and mutations a step, over all years from the first to the last: the first time
 * through, and when the years have been seen; then what follows once after the last step.
 */
export function measureYear(browser, address, query = "") {
  return withPage(browser, `${address}?year=1992${query}`, {}, async (page, line) => {
    await settled(page);
    const steps = await page.$eval(RANGE, (range) => range.max - range.min);
    await page.focus(RANGE);
    const there = () => sweep(line, "ArrowRight", steps).then(() => steps);
    const back = () => sweep(line, "ArrowLeft", steps).then(() => pause(REST));
    const first = await cost(line, there);
    await pause(REST);
    await back();
    const times = await cost(line, there);
    const rest = await cost(line, () => pause(REST).then(() => 1));
    await back();
    const mutations = await countMutations(page, there);
    const last = await page.$eval(RANGE, (range) => range.value === range.max);
    if (!last) throw new Error(`${address}: ${steps} key presses did not reach the last year`);
    return {
      ...times,
      first: first.script,
      rest: rest.script,
      inMap: mutations.inMap / steps,
      inPage: mutations.inPage / steps,
    };
  });
}

/** Presses a key, with nothing else asked of the page meanwhile. */
export async function sweep(line, key, times, pace = PACE) {
  const code = { ArrowLeft: 37, ArrowRight: 39 }[key];
  const event = { key, code: key, windowsVirtualKeyCode: code, nativeVirtualKeyCode: code };
  for (let time = 0; time < times; time += 1) {
    await line.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event });
    await line.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
    await pause(pace);
  }
}

async function countMutations(page, work) {
  await page.evaluate(() => {
    globalThis.mutations = { inMap: 0, inPage: 0 };
    const map = document.querySelector("[data-map]");
    const everything = {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    };
    new MutationObserver((records) => {
      globalThis.mutations.inPage += records.length;
      globalThis.mutations.inMap += records.filter(({ target }) => map.contains(target)).length;
    }).observe(document.body, everything);
  });
  await work();
  return page.evaluate(() => globalThis.mutations);
}
