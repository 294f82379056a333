// From navigation to the painted map.

import { withPage } from "./browser.mjs";

/** Runs in the page before its own scripts: notes when the map's countries have been painted. */
function probe() {
  const times = (globalThis.painted = {});
  const COUNTRIES = 150;
  // A task posted in an animation frame runs after that frame has been painted.
  const afterPaint = (name) => {
    times[name] = Number.NaN;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        times[name] = performance.now();
        times.fetched = ["navigation", "resource"].flatMap((type) =>
          performance.getEntriesByType(type).map(({ encodedBodySize }) => encodedBodySize),
        );
      };
      port2.postMessage(0);
    });
  };
  const watch = new MutationObserver(() => {
    const map = document.querySelector("svg[data-map]");
    if (!map) return;
    if (!("map" in times) && map.querySelectorAll("path[data-iso][d]").length > COUNTRIES) {
      afterPaint("map");
    }
    if ("map" in times && !("record" in times) && map.querySelector("[data-categories]")) {
      afterPaint("record");
      watch.disconnect();
    }
  });
  watch.observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ["d", "data-categories"],
  });
}

/**
 * Milliseconds from navigation to the first paint, the map and the map with its record; requests
 * and kilobytes, as sent, until then.
 */
export function measureLoad(browser, address) {
  return withPage(browser, address, probe, async (page) => {
    await page.waitForFunction(() => globalThis.painted.map > 0 && globalThis.painted.record > 0);
    return page.evaluate(() => {
      const [first] = performance.getEntriesByName("first-contentful-paint");
      const { map, record, fetched } = globalThis.painted;
      return {
        firstPaint: first?.startTime ?? Number.NaN,
        map,
        record,
        requests: fetched.length,
        kilobytes: fetched.reduce((sum, bytes) => sum + bytes / 1000, 0),
      };
    });
  });
}
