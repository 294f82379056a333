// What a frame of a globe costs that is turned by drag.

import { cost, settled, withPage } from "./browser.mjs";

const STEPS = 120;
const DEGREES = 3;
/** Milliseconds after which a drag ends early: slow frames need fewer repetitions. */
const LIMIT = 5000;
/** Closeness at which a page that shows more detail on approach does so. */
const CLOSER = 1.8;

/** Whether the atlas shows a globe, and if so what is to be drawn beside it. */
export function findGlobe(browser, address, fine) {
  return withGlobe(browser, address, fine, (page) => page.evaluate(seen));
}

/** Milliseconds a frame of the atlas' globe; `fine` brings it closer until more detail is drawn. */
export function measureGlobe(browser, address, fine) {
  return withGlobe(browser, address, fine, turn);
}

/** Milliseconds a frame of the peer's globe, as large as the atlas' in a map as large. */
export function measurePeerGlobe(browser, address, { width, height, radius }, detail) {
  const query = new URLSearchParams({ projection: "globe", detail, width, height, radius });
  return withPage(browser, `${address}?${query}`, {}, async (page, line) => {
    await settled(page);
    return turn(page, line);
  });
}

/** Opens the atlas' globe; gives nothing where the page shows none. */
function withGlobe(browser, address, fine, work) {
  return withPage(browser, `${address}?projection=globe`, {}, async (page, line) => {
    await settled(page);
    if (!(await page.$("[data-layout=globe] svg[data-map]"))) return undefined;
    if (fine) {
      await comeCloser(page);
    }
    return work(page, line);
  });
}

/** The sphere's radius and the map's size in pixels, and how long the path data are. */
function seen() {
  const map = document.querySelector("svg[data-map]");
  const sphere = map.querySelector(".sphere").getBoundingClientRect();
  const { width, height } = map.getBoundingClientRect();
  let characters = 0;
  for (const path of map.querySelectorAll("path[data-iso]")) {
    characters += path.getAttribute("d")?.length ?? 0;
  }
  return { width, height, radius: sphere.width / 2, characters };
}

/** Turns the wheel with Ctrl until more detail is drawn. */
async function comeCloser(page) {
  const { characters, radius } = await page.evaluate(seen);
  const arrives = page.waitForResponse((response) => response.url().includes("50m"));
  await wheel(page, Math.log(CLOSER));
  await arrives;
  await page.waitForLoadState("networkidle");
  // The new detail is drawn with the next movement.
  await wheel(page, 0.001);
  await page.waitForTimeout(500);
  const now = await page.evaluate(seen);
  if (now.characters < 2 * characters || now.radius < radius) {
    throw new Error(`more detail was expected after coming closer, found ${JSON.stringify(now)}`);
  }
}

/** `closeness` is the logarithm of how many times closer the map is to come. */
function wheel(page, closeness) {
  return page.$eval(
    "svg[data-map]",
    (map, closeness) => {
      const { left, top, width, height } = map.getBoundingClientRect();
      // Beside the middle, where the atlas comes closer at once instead of gliding.
      const [clientX, clientY] = [left + width / 2 + 10, top + height / 2];
      const event = { ctrlKey: true, deltaY: -500 * closeness, clientX, clientY, bubbles: true };
      map.dispatchEvent(new WheelEvent("wheel", { ...event, cancelable: true }));
    },
    closeness,
  );
}

/** Drags the globe round, one step in each animation frame. */
async function turn(page, line) {
  await drag(page, 5);
  let result;
  const times = await cost(line, async () => (result = await drag(page, STEPS)).steps);
  const { steps, milliseconds } = result;
  const { characters } = await page.evaluate(seen);
  return { ...times, wall: milliseconds / steps, steps, kilocharacters: characters / 1000 };
}

async function drag(page, steps) {
  const { radius } = await page.evaluate(seen);
  const pixels = radius * (Math.PI / 180) * DEGREES;
  return page.evaluate(dragInPage, { steps, pixels, limit: LIMIT });
}

function dragInPage({ steps, pixels, limit }) {
  const map = document.querySelector("svg[data-map]");
  const { left, top, width, height } = map.getBoundingClientRect();
  const tell = (name, x) => {
    const [clientX, clientY] = [left + width / 2 + x, top + height / 2];
    const pointer = { pointerId: 1, pointerType: "mouse", isPrimary: true, button: 0, bubbles: true };
    map.dispatchEvent(new PointerEvent(name, { ...pointer, clientX, clientY }));
  };
  return new Promise((resolve) => {
    const start = performance.now();
    let step = 0;
    tell("pointerdown", 0);
    const next = () => {
      const milliseconds = performance.now() - start;
      if (step === steps || milliseconds > limit) {
        tell("pointerup", step * pixels);
        return resolve({ steps: step, milliseconds });
      }
      step += 1;
      tell("pointermove", step * pixels);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}
