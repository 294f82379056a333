// Tells when nothing has happened for a moment. Kept here because a turn in which something has happened
// need not cross over to WebAssembly.

/** Milliseconds of one turn: a rest is between one and two turns long. */
const TURN = 75;

// Gives a function that marks that something has happened now. After a turn without a mark `rested` is
// called, once.
export function watch(rested) {
  let turning, marked;
  const turn = () => {
    if (marked) return (marked = false);
    clearInterval(turning);
    turning = undefined;
    rested();
  };
  return () => {
    marked = true;
    turning ??= setInterval(turn, TURN);
  };
}
