// Keeps the whole site, so that it works without a network from the second visit on.
//
// `cargo xtask build` writes two constants before this: `files`, the SHA-256 of each file by its
// address relative to the page, and `version`, the hash of that list. With any other file the worker
// is another one: it fetches what has changed and then waits until no page shows the site, or until
// the reader asks for the newer version. It is never put under a page that is being read.

const scope = registration.scope;
const own = `pko-atlas ${scope} `;
const current = own + version;

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", (event) => {
  if (event.data === "pko-atlas:take-over") skipWaiting();
});
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(scope)) event.respondWith(answer(event.request));
});

// All or nothing: where there is no room, or a file is not the one that was listed, there is no copy
// and the site works as without a worker.
async function keep() {
  const cache = await caches.open(current);
  try {
    for (const [path, digest] of Object.entries(files)) {
      const address = new URL(path, scope).href;
      // A name with a hash in it never means another content.
      const named = /[0-9a-f]{14}/.test(path);
      const known = named && (await caches.match(address, { ignoreVary: true }));
      const asked = { integrity: `sha256-${digest}`, cache: named ? "default" : "no-cache" };
      const response = known || (await fetch(address, asked));
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(address, response);
    }
  } catch (error) {
    await caches.delete(current);
    throw error;
  }
}

// The files of the version before stay for pages that were opened with it; older ones go.
async function takeOver() {
  const names = (await caches.keys()).filter((name) => name.startsWith(own) && name !== current);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
}

async function answer(request) {
  const address = new URL(request.url);
  address.search = address.hash = "";
  const page = address.href === `${scope}index.html`;
  const place = page ? scope : address.href;
  const kept =
    (await caches.match(place, { cacheName: current, ignoreVary: true })) ||
    (await caches.match(place, { ignoreVary: true }));
  return kept || fetch(request);
}
