// Asks the browser to keep the site (service-worker.js). Where it cannot (no secure origin, a sandboxed
// frame, a private window, no room), the atlas works online; it is said beside what a class may need.
//
// What came of it stands at the root: `data-copy="kept"`, `"offline"` while the host cannot be reached,
// or `"none"` where the browser keeps no copy, and `data-newer` once a newer version is ready. The event `pko-atlas:copy` tells each
// change; `pko-atlas:renew` asks for the newer version.

// Beside the app, wherever in the site the page is.
// Asked for where there is a host only: in the single file the app has no address to start from.
const worker = () => new URL("service-worker.js", document.querySelector('link[data-asset="app"]').href);

export async function keepForOffline() {
  // A frame is part of somebody's page, whose reader has not come for the whole site.
  const framed = window.parent !== window;
  if (framed || !location.protocol.startsWith("http") || navigator.connection?.saveData) return;
  try {
    const workers = navigator.serviceWorker;
    const returning = Boolean(workers.controller);
    const registration = await workers.register(worker(), { updateViaCache: "none" });
    listen(workers, registration);
    await workers.ready;
    tell("copy", "kept");
    if (returning) await look(registration);
  } catch {
    tell("copy", "none");
  }
}

function listen(workers, registration) {
  const announce = () => {
    if (registration.waiting && workers.controller) tell("newer", "");
  };
  const again = () => {
    if (document.visibilityState === "visible") look(registration);
  };
  announce();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", announce);
  });
  addEventListener("online", again);
  addEventListener("offline", again);
  document.addEventListener("visibilitychange", again);
  addEventListener("pko-atlas:renew", () => {
    // In another window the newer version may have been asked for already.
    if (!registration.waiting) return location.reload();
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting.postMessage("pko-atlas:take-over");
  });
}

// Whether the host can be reached, and whether it has a newer version. A connection that is there
// says nothing of either.
async function look(registration) {
  let answer;
  try {
    answer = await fetch(worker(), { method: "HEAD", cache: "no-store" });
  } catch {
    return tell("copy", "offline");
  }
  tell("copy", "kept");
  try {
    // A host that has taken the worker away wants no more copies.
    await (answer.status === 404 ? registration.unregister() : registration.update());
  } catch {
    // What cannot be fetched now is asked for again at the next visit.
    return;
  }
}

function tell(name, value) {
  document.documentElement.dataset[name] = value;
  dispatchEvent(new Event("pko-atlas:copy"));
}
