// Frames while the years play, from a trace of the main thread.

import { pause, settled, withPage } from "./browser.mjs";

/** Milliseconds of a frame at sixty a second. */
const FRAME = 16.7;
/** Seconds a run plays. */
const SECONDS = 4;
/** Years that go by in them, at the fastest. */
export const YEARS = 2 * SECONDS;
const CATEGORIES = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"];

/** Plays some years at the fastest: how many frames were over the time, and the longest. */
export function measurePlay(browser, address, first) {
  return withPage(browser, `${address}?year=${first}&speed=double`, {}, async (page) => {
    await settled(page);
    // Frames are made all the time, as in a page that animates: a late one is then seen.
    await page.evaluate(() => {
      const again = () => requestAnimationFrame(again);
      again();
    });
    await pause(300);
    await browser.startTracing(page, { categories: CATEGORIES });
    await page.$eval("[data-action=play]", (button) => button.click());
    await pause(1000 * SECONDS + 300);
    return frames(JSON.parse(await browser.stopTracing()).traceEvents);
  });
}

/** Adds up the work of the page's main thread between the beginnings of its frames. */
function frames(events) {
  const main = mainThread(events);
  const own = events.filter(({ pid, tid }) => pid === main.pid && tid === main.tid);
  const starts = own
    .filter(({ name }) => name === "FireAnimationFrame")
    .map(({ ts }) => ts)
    .sort((one, other) => one - other);
  const busy = new Float64Array(starts.length);
  let at = 0;
  for (const { ts, dur } of tasks(own)) {
    // A frame begins inside the task that makes it, and that task is its own work.
    while (at + 1 < starts.length && starts[at + 1] < ts + dur) at += 1;
    busy[at] += dur / 1000;
  }
  return {
    frames: starts.length,
    over: busy.filter((milliseconds) => milliseconds > FRAME).length,
    longest: Math.max(...busy),
  };
}

/** The tasks of a thread, in order of time. */
function tasks(events) {
  return events
    .filter(({ name, ph }) => ph === "X" && name === "RunTask")
    .sort((one, other) => one.ts - other.ts);
}

/** The main thread that makes the frames. */
function mainThread(events) {
  const made = new Map();
  for (const { name, pid, tid } of events) {
    if (name !== "FireAnimationFrame") continue;
    const key = `${pid}/${tid}`;
    made.set(key, { pid, tid, frames: (made.get(key)?.frames ?? 0) + 1 });
  }
  const [most] = [...made.values()].sort((one, other) => other.frames - one.frames);
  if (!most) throw new Error("no frame was made while the years played");
  return most;
}
