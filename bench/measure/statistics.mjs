// Medians and ranges.

/** The middle of some numbers; of an even number of them, the mean of the two in the middle. */
export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
}

/** Median, least and most. */
export function summary(values) {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

/** From samples with the same keys, a summary for each key. */
export function summaries(samples) {
  const keys = Object.keys(samples[0] ?? {});
  return Object.fromEntries(
    keys.map((key) => [key, summary(samples.map((sample) => sample[key]))]),
  );
}

/** From summaries by part, page and key, their medians alone. */
export function medians(results) {
  const inner = (value) =>
    "median" in value
      ? value.median
      : Object.fromEntries(Object.entries(value).map(([key, own]) => [key, inner(own)]));
  return inner(results);
}
