// A headless Chromium, fresh pages in it, and what it says about their main thread.

import { chromium } from "playwright-core";

/** The window: both pages are measured in the same. */
const VIEWPORT = { width: 1280, height: 800 };
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** Milliseconds a page may take for anything. */
const PATIENCE = 60_000;

/** Starts Chromium; `program` is its path. */
export function launch(program) {
  return chromium.launch({ executablePath: program, headless: true, args: ARGUMENTS });
}

/** A slow connection: 1.6 Mbit/s with a round trip of 150 ms. */
const SLOW_LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 0.75e6 / 8,
};
/** How many times slower a slow processor is. */
const SLOW_PROCESSOR = 4;

/**
 * Opens an address in a fresh profile, with an empty cache, and does some work with the page.
 * `probe` is a function that runs in the page before all others; `slow` slows line and processor.
 */
export async function withPage(browser, address, { probe, slow }, work) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    if (probe) await page.addInitScript(probe);
    const line = await context.newCDPSession(page);
    await line.send("Performance.enable", { timeDomain: "threadTicks" });
    if (slow) {
      await line.send("Network.enable");
      await line.send("Network.emulateNetworkConditions", SLOW_LINE);
      await line.send("Emulation.setCPUThrottlingRate", { rate: SLOW_PROCESSOR });
    }
    await page.goto(address, { waitUntil: "commit" });
    return await work(page, line);
  } finally {
    await context.close();
  }
}

/** Waits until a map has its countries and the record of its year, and the page is quiet. */
export async function settled(page) {
  await page.waitForFunction(() => {
    if (document.querySelector("[data-drawn]")) return true;
    const map = document.querySelector("svg[data-map]");
    const drawn = map?.querySelectorAll("path[data-iso]").length ?? 0;
    return drawn > 150 && map.querySelector("[data-categories]");
  });
  await page.waitForLoadState("networkidle");
}

const COUNTED = {
  script: "ScriptDuration",
  style: "RecalcStyleDuration",
  layout: "LayoutDuration",
  task: "TaskDuration",
};

/** Milliseconds the main thread has spent since the page began: script, style, layout, all tasks. */
async function spent(line) {
  const { metrics } = await line.send("Performance.getMetrics");
  const seconds = new Map(metrics.map(({ name, value }) => [name, value]));
  return Object.fromEntries(
    Object.entries(COUNTED).map(([key, name]) => [key, 1000 * seconds.get(name)]),
  );
}

/** Milliseconds the main thread spends during some work, divided by what `work` gives. */
export async function cost(line, work) {
  const before = await spent(line);
  const parts = await work();
  const after = await spent(line);
  return Object.fromEntries(
    Object.keys(COUNTED).map((key) => [key, (after[key] - before[key]) / parts]),
  );
}

export const pause = (milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
