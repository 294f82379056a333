// Starts the companion. The page names its module; where it cannot be had, the atlas says so.
import init from "./pko-companion.js";

try {
  const { href, dataset } = document.querySelector('link[data-asset="companion-wasm"]');
  await init({ module_or_path: fetch(href, { integrity: dataset.integrity ?? "" }) });
} catch (error) {
  console.error(error);
  window.dispatchEvent(new CustomEvent("pko-atlas:companion-failed"));
}
