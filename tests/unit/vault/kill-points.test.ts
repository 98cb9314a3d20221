import { readFileSync } from "node:fs";
import { transformWithOxc } from "vite";
import { describe, expect, it } from "vitest";
import { guardedFiles } from "../../kill-points/bundle.ts";
import { killPointsOf, withKillPoints } from "../../kill-points/plugin.ts";

/** No await of the vault or of the background without a kill point in the test build. */

async function plainJs(file: string): Promise<string> {
  return (await transformWithOxc(readFileSync(file, "utf8"), file)).code;
}

/** Awaits as the text has them: a second opinion beside the parser, with strings and comments left out. */
function awaitsIn(code: string): number {
  const bare = code
    .replace(/\/\*[\s\S]*?\*\/|(?<![:"'`\\])\/\/[^\n]*/g, "")
    .replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, '""');
  return bare.match(/\bawait\b/g)?.length ?? 0;
}

describe("kill points", () => {
  it("stand at every await of vault/ and background/", async () => {
    const files = guardedFiles();
    expect(files.length).toBeGreaterThan(40);
    let total = 0;
    for (const file of files) {
      const code = await plainJs(file);
      const points = killPointsOf(code, file);
      expect(points.length, file).toBe(awaitsIn(code));
      const made = withKillPoints(code, file);
      expect(made.match(/__kill(?:Point|Each)\("/g)?.length ?? 0, file).toBe(points.length);
      // what is awaited is a kill point, everywhere but at the head of a `for await`
      const bare = made.match(/\bawait\b(?! __killPoint\()/g)?.length ?? 0;
      expect(bare, file).toBe(points.filter((point) => point.each).length);
      expect(new Set(points.map((point) => point.name)).size, file).toBe(points.length);
      total += points.length;
    }
    expect(total).toBeGreaterThan(300);
  });

  it("notice an await that has none", () => {
    const code = "async function f() { await a(); for await (const x of b()) await c(x); }";
    expect(killPointsOf(code, "src/vault/x.ts").map((point) => point.name)).toEqual([
      "vault/x.ts f 1",
      "vault/x.ts f 2",
      "vault/x.ts f 3",
    ]);
    expect(awaitsIn(`${code} // await nothing\n`)).toBe(3);
  });

  it("leave the meaning of what they stand around", async () => {
    const code =
      "export async function f(g) { let n = 0; for await (const x of g()) n += await x; return await (await n, n); }";
    const made = withKillPoints(code, "src/vault/x.ts").replace(
      /^import[^\n]*\n/,
      "const __killPoint = (_, v) => v, __killEach = (_, v) => v;\n",
    );
    const { f } = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(made)}`)) as {
      f(g: () => AsyncIterable<number>): Promise<number>;
    };
    async function* numbers() {
      yield 1;
      yield 2;
    }
    expect(await f(numbers)).toBe(3);
  });
});
