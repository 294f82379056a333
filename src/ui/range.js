// Hears what the browser says of the range of years on its way down from the window, before the
// virtual document would. Kept here rather than in WebAssembly: of the three events of a step one is
// worth crossing over for.

const ARROWS = new Set(["ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown"]);

// Calls `moved` with the year when the range has moved, and `pressed` with any key but the arrows, by
// which the browser moves its range itself. Gives a function that ends it.
export function hear(range, moved, pressed) {
  const listeners = {
    input: (event) => {
      event.stopPropagation();
      moved(range.valueAsNumber);
    },
    // It says nothing that `input` has not said.
    change: (event) => event.stopPropagation(),
    keydown: (event) => (ARROWS.has(event.key) ? event.stopPropagation() : pressed(event)),
  };
  const hear = (event) => event.target === range && listeners[event.type](event);
  for (const name in listeners) addEventListener(name, hear, true);
  return () => {
    for (const name in listeners) removeEventListener(name, hear, true);
  };
}
