// Loads the parts of the app that are not needed before the map follows the range. They use the memory of
// the first part, and say to it whether they are there.

let shared;
const loaded = {};
let cache = "default";

// What the first part has to share, once it has started.
export const share = (own) => {
  shared = own;
};

// What the page names so.
export const named = (asset) => document.querySelector(`link[data-asset="${asset}"]`);

const load = async (part) => {
  const { href, dataset } = named(part);
  const answer = await fetch(href, { integrity: dataset.integrity, cache });
  // Who waits for it keeps it: nobody else would, since its functions are in the table of another.
  return WebAssembly.instantiate(await answer.arrayBuffer(), { __wasm_split: shared });
};
const loader =
  (...parts) =>
  async (tell, to) => {
    const all = parts.map((part) => (loaded[part] ??= load(part)));
    const here = await Promise.all(all).then(
      () => 1,
      () => {
        // What could not be had once may be had later, but not from what the browser has kept of it.
        for (const part of parts) delete loaded[part];
        cache = "reload";
        return 0;
      },
    );
    shared.__indirect_function_table.get(tell)(to, here);
  };
export const __wasm_split_load_components = loader("shared", "components");
export const __wasm_split_load_later = loader("shared", "later");
