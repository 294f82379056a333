// How long a reader waits for what a key does, on a slow machine (interaction to next paint).

import { settled, withPage } from "./browser.mjs";
import { sweep } from "./year.mjs";

/** Milliseconds between two key presses, for a reader who taps. */
const PACE = 120;
/** The browser tells of nothing that was shorter, in milliseconds. */
const SHORTEST = 16;
/** The share of the interactions that may be slower. */
const SLOWER = 0.02;

/** Runs in the page before its own scripts: keeps the longest event of each interaction. */
function probe() {
  const waits = (globalThis.waits = new Map());
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId) waits.set(interactionId, Math.max(duration, waits.get(interactionId) ?? 0));
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
}

/** Milliseconds to the next paint, at the 98th percentile of the keys for all years there and back. */
export function measureInput(browser, address) {
  return withPage(browser, `${address}?year=1992`, { probe, slow: true }, async (page, line) => {
    await settled(page);
    const range = "input[type=range]";
    const steps = await page.$eval(range, (range) => range.max - range.min);
    await page.focus(range);
    await sweep(line, "ArrowRight", steps, PACE);
    await sweep(line, "ArrowLeft", steps, PACE);
    await page.waitForTimeout(500);
    const waits = await page.evaluate(() => [...globalThis.waits.values()]);
    waits.sort((one, other) => other - one);
    return { next: waits[Math.floor(2 * steps * SLOWER)] ?? SHORTEST, longest: waits[0] ?? SHORTEST };
  });
}
