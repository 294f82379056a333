// A record of many deployments, on somebody's own.

import { measureLoad } from "./load.mjs";
import { measureYear } from "./year.mjs";

/** The file of many deployments beside the pages. */
const DATA = "record-5000.json";

/** Milliseconds until the page answers, and of script a step: the first time through, and later. */
export async function measureRecords(browser, address) {
  const { answers } = await measureLoad(browser, `${address}?data=${DATA}`);
  const { first, script, rest } = await measureYear(browser, address, `&data=${DATA}`);
  return { answers, first, script, rest };
}
