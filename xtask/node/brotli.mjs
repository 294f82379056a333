// Compresses every file of a folder into another folder as brotli 11 and prints one line for each:
// path, bytes, compressed bytes, with tabs between. What is compressed already stays as it is.
// Usage: node brotli.mjs FROM TO

import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

// Text, but of compressed files.
const PACKED = "pko-atlas.html";
const [from, to] = process.argv.slice(2);
rmSync(to, { recursive: true, force: true });

for (const name of readdirSync(from, { recursive: true }).sort()) {
  const path = join(from, name);
  if (!statSync(path).isFile()) continue;
  const bytes = readFileSync(path);
  const shown = relative(from, path).split(sep).join("/");
  if (name.endsWith(".png") || name === PACKED) {
    console.log([shown, bytes.length, bytes.length].join("\t"));
    continue;
  }
  const compressed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const place = join(to, `${name}.br`);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, compressed);
  console.log([shown, bytes.length, compressed.length].join("\t"));
}
