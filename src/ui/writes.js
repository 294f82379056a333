// What a step of the year writes to the page. The writes of a step can be kept and made again: a step
// that is taken once more costs its writes alone.

/** The writes of the step that is being taken, where they are to be kept. */
let kept;
/** Whether the page already says what is written. */
let silent = false;

const make = (write) => {
  if (silent) return;
  write();
  kept?.push(write);
};

export const set = (element, name, value) => make(() => element.setAttribute(name, value));
export const remove = (element, name) => make(() => element.removeAttribute(name));
export const say = (text, value) => make(() => (text.nodeValue = value));
export const put = (parent, element) => make(() => parent.appendChild(element));
export const take = (element) => make(() => element.remove());
export const move = (range, to) =>
  make(() => {
    // A thumb that is dragged is there already.
    if (range.valueAsNumber !== to) range.valueAsNumber = to;
  });

// Keeps what is written from now on.
export const keep = () => {
  kept = [];
};
// Keeps no more. Gives what makes all that was kept again, if it was.
export const end = () => {
  const writes = kept;
  kept = undefined;
  return writes && (() => writes.forEach((write) => write()));
};
// Writes nothing, until called with `false`.
export const silence = (on) => {
  silent = on;
};
