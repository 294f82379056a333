// Loads the part of the app that is not needed before the map answers. It uses the memory of the
// first part, and says to it whether it is there.

let shared;
let loaded;
let cache = "default";

// What the first part has to share, once it has started.
export const share = (own) => {
  shared = own;
};

// What the page names so.
export const named = (asset) => document.querySelector(`link[data-asset="${asset}"]`);

// Holds when what is there has been painted: nothing goes before that. A page that nobody sees is not painted.
export const painted = () =>
  new Promise((then) => {
    requestAnimationFrame(() => setTimeout(then));
    setTimeout(then, 500);
  });

const load = async () => {
  const { href, dataset } = named("later");
  const answer = await fetch(href, { integrity: dataset.integrity, cache });
  // Who waits for it keeps it: nobody else would, since its functions are in the table of another.
  return WebAssembly.instantiate(await answer.arrayBuffer(), { __wasm_split: shared });
};
export const __wasm_split_load_later = async (tell, to) => {
  const here = await (loaded ??= load()).then(
    () => 1,
    () => {
      // What could not be had once may be had later, but not from what the browser has kept of it.
      loaded = undefined;
      cache = "reload";
      return 0;
    },
  );
  shared.__indirect_function_table.get(tell)(to, here);
};
