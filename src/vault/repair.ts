import type { Runtime } from "./runtime.ts";

/** Looking for damage before it is met. */

/** Reads every claim through its block, so that what cannot be read is set aside. To be called under the writer lock. */
export async function sweep(rt: Runtime): Promise<number> {
  const count = (await rt.view()).manifest.blocks.length;
  let setAside = 0;
  for (let b = 0; b < count; b += 1) {
    const { draft } = await rt.commit(async (work) => {
      await work.loadBlocks([b]);
      await work.load((work.blocks.get(b) ?? []).map((line) => line.id));
    });
    setAside += draft.setAsideCount;
  }
  return setAside;
}
