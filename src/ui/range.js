// Hears what the browser says of the range of years on its way down from the window, before the
// virtual document would. Kept here rather than in WebAssembly: of the events of a step one is worth
// crossing over for.

// Calls `moved` with the year when the range has moved, unless the page can go there by itself, and
// `pressed` with any key but the arrows. Gives a function that ends it.
export function hear(range, walk, moved, pressed) {
  const listeners = {
    input: (event) => {
      event.stopPropagation();
      const year = range.valueAsNumber;
      if (!walk.glide(year)) moved(year);
    },
    // It says nothing that `input` has not said.
    change: (event) => event.stopPropagation(),
    // The browser itself answers the arrows by moving the range, and says so.
    keydown: (event) => {
      if (event.key.startsWith("Arrow")) event.stopPropagation();
      else pressed(event);
    },
  };
  const ends = Object.entries(listeners).map(([name, listener]) => {
    const hear = (event) => event.target === range && listener(event);
    addEventListener(name, hear, true);
    return () => removeEventListener(name, hear, true);
  });
  return () => ends.forEach((end) => end());
}
