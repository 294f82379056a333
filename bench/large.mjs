// Makes a dataset with many deployments of the built-in one: copies under other identifiers, their
// long texts cut short, since the atlas takes datasets of 8 MB at most.
// Usage: node large.mjs DATASET.json DEPLOYMENTS RESULT.json

import { readFileSync, writeFileSync } from "node:fs";

const [source, number, target] = process.argv.slice(2);
const dataset = JSON.parse(readFileSync(source, "utf8"));
const own = dataset.deployments;
/** Characters of a text that are kept. */
const MOST = 60;

const short = (text) =>
  Object.fromEntries(Object.entries(text).map(([language, words]) => [language, words.slice(0, MOST)]));
const copy = ({ did, note, ...deployment }, at) => ({
  ...deployment,
  ...(did && { did: short(did) }),
  ...(note && { note: short(note) }),
  id: `${deployment.id}-${at}`,
});

dataset.deployments = Array.from({ length: Number(number) }, (_, at) => copy(own[at % own.length], at));
writeFileSync(target, JSON.stringify(dataset));
