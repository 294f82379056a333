// Tells when nothing has happened for a moment. Kept here because a turn in which something has happened
// need not cross over to WebAssembly.

/** Milliseconds of one turn of the clock. */
const TURN = 75;
/** So many turns in which nothing happens are a rest, where the one before was long ago. */
const FIRST = 1;
/** And so many in a row of rests: who goes on key by key is not resting after each. */
const LATER = 3;
/** Milliseconds after a rest in which the next belongs to the same row. */
const ROW = 400;

// Gives a function that marks that something has happened now. After some turns without a mark `rested`
// is called, once.
export function watch(rested) {
  let turning, marked, still, enough;
  let last = -Infinity;
  const turn = () => {
    still = marked ? 0 : still + 1;
    marked = false;
    if (still < enough) return;
    clearInterval(turning);
    turning = undefined;
    last = performance.now();
    rested();
  };
  return () => {
    marked = true;
    if (turning !== undefined) return;
    still = 0;
    enough = performance.now() - last < ROW ? LATER : FIRST;
    turning = setInterval(turn, TURN);
  };
}
