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

// What is being written cannot be made again.
export const once = () => {
  kept = undefined;
};
// Writes nothing, until called with `false`.
export const silence = (on) => {
  silent = on;
};

const way = (from, to) => from * 10_000 + to;

/** The steps of one atlas, and what each of them wrote. */
export class Walk {
  /** The year that the page has come to by steps. */
  #at;
  #known = new Map();
  /** Marks a step that the app need not take: it has taken the first of a row, and nothing else since. */
  #mark;
  /** The year that the page has come to since the app took a step. */
  #ahead;

  // Makes what was written on this step before again. Gives whether that is known.
  again(to) {
    const writes = this.#known.get(way(this.#at, to));
    if (!writes) return false;
    for (const write of writes) write();
    this.#at = to;
    return true;
  }
  // The same where the app lets the page go ahead of it.
  glide(to) {
    if (!this.#mark || !this.again(to)) return false;
    this.#ahead = to;
    this.#mark();
    return true;
  }
  // A step is to be taken for the first time. What it writes is kept where it leads to the next year.
  begin(to) {
    kept = Math.abs(this.#at - to) === 1 ? [] : undefined;
  }
  // It has been taken.
  end(to) {
    if (kept) this.#known.set(way(this.#at, to), kept);
    kept = undefined;
    this.#at = to;
  }
  // Something else has changed than the year.
  forget() {
    this.#at = this.#mark = kept = undefined;
    this.#known.clear();
  }
  // Lets the page go ahead, marking each step, or no more.
  let(mark) {
    this.#mark = mark;
  }
  // The year that the page is ahead at, once.
  ahead() {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    return ahead;
  }
}
