// Hears what the browser says of the range of years on its way down from the window, before the
// virtual document would. Kept here rather than in WebAssembly: of the events of a step one is worth
// crossing over for.

const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

// Calls `moved` with the year when the range has moved, and `pressed` with any key but the arrows.
// Gives a function that ends it.
export function hear(range, moved, pressed) {
  const input = (event) => {
    event.stopPropagation();
    moved(range.valueAsNumber);
  };
  const listeners = {
    input,
    // It says nothing that `input` has not said.
    change: (event) => event.stopPropagation(),
    keydown: (event) => {
      const step = STEPS[event.key];
      if (!step) return pressed(event);
      if (event.ctrlKey || event.altKey || event.metaKey) return event.stopPropagation();
      // As the browser would, without two more events that say so.
      event.preventDefault();
      range.valueAsNumber += step;
      input(event);
    },
  };
  const hear = (event) => event.target === range && listeners[event.type](event);
  for (const name in listeners) addEventListener(name, hear, true);
  return () => {
    for (const name in listeners) removeEventListener(name, hear, true);
  };
}
