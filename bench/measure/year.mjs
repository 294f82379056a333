// What a step of the year costs, and how much of the document it changes.

import { cost, pause, settled, withPage } from "./browser.mjs";

const RANGE = "input[type=range]";
/** Milliseconds between two key presses: a reader who holds the key down is no faster. */
const PACE = 40;

/** Milliseconds and mutations a step, over all years from the first to the last. */
export function measureYear(browser, address) {
  return withPage(browser, `${address}?year=1992`, undefined, async (page, line) => {
    await settled(page);
    const steps = await page.$eval(RANGE, (range) => range.max - range.min);
    await page.focus(RANGE);
    // Once there and back, so that code is compiled and patterns are made.
    await sweep(line, "ArrowRight", steps);
    await sweep(line, "ArrowLeft", steps);
    const times = await cost(line, async () => {
      await sweep(line, "ArrowRight", steps);
      return steps;
    });
    await sweep(line, "ArrowLeft", steps);
    const mutations = await countMutations(page, () => sweep(line, "ArrowRight", steps));
    const last = await page.$eval(RANGE, (range) => range.value === range.max);
    if (!last) throw new Error(`${address}: ${steps} key presses did not reach the last year`);
    return { ...times, inMap: mutations.inMap / steps, inPage: mutations.inPage / steps };
  });
}

/** Presses a key, with nothing else asked of the page meanwhile. */
async function sweep(line, key, times) {
  const code = { ArrowLeft: 37, ArrowRight: 39 }[key];
  const event = { key, code: key, windowsVirtualKeyCode: code, nativeVirtualKeyCode: code };
  for (let time = 0; time < times; time += 1) {
    await line.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event });
    await line.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
    await pause(PACE);
  }
  await pause(100);
}

async function countMutations(page, work) {
  await page.evaluate(() => {
    globalThis.mutations = { inMap: 0, inPage: 0 };
    const map = document.querySelector("svg[data-map]");
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
