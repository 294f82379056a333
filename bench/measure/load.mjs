// From navigation to the painted map, to the first answer to a reader, and to the whole app.

import { withPage } from "./browser.mjs";

/** Runs in the page before its own scripts: notes when the map has been painted and when it answers. */
function probe() {
  const times = (globalThis.times = {});
  const COUNTRIES = 150;
  const YEARS = [1999, 2005];
  /** Milliseconds between two questions to the page. */
  const PACE = 20;
  const sent = () => {
    const loaded = ["navigation", "resource"].flatMap((type) => performance.getEntriesByType(type));
    return [loaded.length, loaded.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)];
  };
  // A task posted in an animation frame runs after that frame has been painted.
  const afterPaint = (done) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
  const paths = document.getElementsByTagName("path");
  const drawn = () => paths.length > COUNTRIES || document.querySelector("[data-drawn]");
  let seen = false;
  let asked;
  const watch = new MutationObserver((records) => {
    if (!seen && drawn()) {
      seen = true;
      afterPaint(() => (times.map = performance.now()));
    }
    const range = records.find(({ attributeName }) => attributeName === "aria-valuetext")?.target;
    if (asked && range?.getAttribute("aria-valuetext").startsWith(asked)) {
      times.answers = performance.now();
      times.sent = sent();
      watch.disconnect();
    }
  });
  const attributeFilter = ["d", "data-drawn", "aria-valuetext"];
  watch.observe(document, { subtree: true, childList: true, attributeFilter });
  // What a reader does who moves the year as soon as there is something to move it by.
  let turn = 0;
  const ask = () => {
    if (times.answers) {
      // A page whose first picture answers has an app that takes its place.
      if (!document.getElementById("first")) times.app = performance.now();
      else setTimeout(ask, PACE);
      return;
    }
    const range = document.querySelector("input[type=range]");
    if (range && drawn()) {
      asked = String(YEARS[turn++ % YEARS.length]);
      range.value = asked;
      range.dispatchEvent(new Event("input", { bubbles: true }));
    }
    setTimeout(ask, PACE);
  };
  ask();
  addEventListener("load", () => {
    times.loaded = sent();
  });
}

/**
 * Milliseconds from navigation to the first paint, to the painted map, to the first year that the page
 * moves to when asked, and until nothing takes its place any more; requests and kilobytes, as sent, until
 * the answer. A picture never answers:
 * its requests and kilobytes are those of the whole page.
 */
export function measureLoad(browser, address, { slow = false, answers = true } = {}) {
  return withPage(browser, address, { probe, slow }, async (page) => {
    await page.waitForFunction((answers) => {
      const { map, answers: answered, app, loaded } = globalThis.times;
      const [first] = performance.getEntriesByName("first-contentful-paint");
      return first && map > 0 && (answers ? answered > 0 && app > 0 : loaded);
    }, answers);
    return page.evaluate(() => {
      const [first] = performance.getEntriesByName("first-contentful-paint");
      const { map, answers, app, sent, loaded } = globalThis.times;
      const [requests, bytes] = sent ?? loaded;
      return {
        firstPaint: first?.startTime ?? Number.NaN,
        map,
        answers: answers ?? Number.NaN,
        app: app ?? Number.NaN,
        requests,
        kilobytes: bytes / 1000,
      };
    });
  });
}
