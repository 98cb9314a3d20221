import { readdirSync } from "node:fs";
import type { Ratio } from "../bench/reading.ts";

/**
 * `npm run bench [NAME...]`: runs every bench in tests/bench (those that export `run`), or the named ones, and prints
 * each ratio to its floor with its limit. Exit 1 when one is over.
 */

const FOLDER = new URL("../bench/", import.meta.url);
const wanted = process.argv.slice(2);

interface Bench {
  run?: () => Promise<Ratio[]>;
}

let over = 0;
for (const file of readdirSync(FOLDER).sort()) {
  const name = file.replace(/\.ts$/, "");
  if (!file.endsWith(".ts") || file.includes(".entry.") || (wanted.length > 0 && !wanted.includes(name))) continue;
  const { run } = (await import(new URL(file, FOLDER).href)) as Bench;
  if (!run) continue;
  for (const r of await run()) {
    const slow = r.ratio > r.limit;
    const long = r.longestSlice !== undefined && r.sliceLimit !== undefined && r.longestSlice > r.sliceLimit;
    if (slow || long) over += 1;
    const slice =
      r.longestSlice === undefined ? "" : `, longest slice ${r.longestSlice.toFixed(1)} ms (${r.sliceLimit})`;
    console.log(
      `${slow || long ? "OVER" : "ok  "} ${name}: ${r.name}: ${r.ratio.toFixed(2)} x floor (limit ${r.limit}), ${r.ms.toFixed(2)} ms against ${r.floorMs.toFixed(2)} ms${slice}${r.beside ? `; ${r.beside}` : ""}`,
    );
  }
}
process.exitCode = over > 0 ? 1 : 0;
