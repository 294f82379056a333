// Prints each file compressed by gzip and written in base64, one line for each.
// Usage: node pack.mjs FILE…

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

for (const file of process.argv.slice(2)) {
  console.log(gzipSync(readFileSync(file), { level: 9 }).toString("base64"));
}
