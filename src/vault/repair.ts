import { coverageBooks, entriesOf } from "./eligibility.ts";
import type { Runtime } from "./runtime.ts";
import { settingsOf } from "./settings.ts";

/** Looking for damage before it is met. */

/**
 * Reads every claim through its block, every coverage entry and setting through its book, so that what cannot be read is
 * set aside and what is missing is noted. To be called under the writer lock.
 */
export async function sweep(rt: Runtime): Promise<number> {
  const count = (await rt.view()).manifest.blocks.length;
  let setAside = 0;
  for (let b = 0; b < count; b += 1) {
    const { draft } = await rt.commit((work) => work.claimsOf([b]));
    setAside += draft.setAsideCount;
  }
  const rest = await rt.commit(async (draft) => {
    for (const name of await coverageBooks(draft)) await entriesOf(draft, name);
    await settingsOf(draft);
  });
  return setAside + rest.draft.setAsideCount;
}
