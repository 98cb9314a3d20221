import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, parseAst } from "vite";

/**
 * Kill points: in the test build every await of the vault and of the background gets a name and can be made to hang
 * there, as if the worker had died at it. Nothing is written into the sources and nothing of it is in the product; a new
 * await has its kill point by being there.
 */

const ROOT = resolve(fileURLToPath(new URL("../../", import.meta.url)));
const RUNTIME = fileURLToPath(new URL("./runtime.ts", import.meta.url));
const ROOMS = /^src\/(?:vault|background)\/.+\.ts$/;

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

/** One await: `vault/commit.ts commit 2` is the second await of that function. */
export interface KillPoint {
  name: string;
  /** Where the awaited expression begins and ends. */
  start: number;
  end: number;
  each: boolean;
}

/** Every await of a module, `for await` and `await using` included, in the order of the text. `code` is plain JavaScript. */
export function killPointsOf(code: string, file: string): KillPoint[] {
  const points: KillPoint[] = [];
  const counts = new Map<string, number>();
  const add = (target: Node, owner: string, each: boolean) => {
    const n = (counts.get(owner) ?? 0) + 1;
    counts.set(owner, n);
    points.push({ name: `${file.replace(/^src\//, "")} ${owner} ${n}`, start: target.start, end: target.end, each });
  };
  const walk = (value: unknown, owner: string, hint: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) walk(item, owner, hint);
      return;
    }
    if (typeof value !== "object" || value === null || typeof (value as Node).type !== "string") return;
    const node = value as Node;
    let inside = owner;
    if (/Function/.test(node.type)) inside = nameOf(node.id) ?? (hint || owner);
    if (node.type === "AwaitExpression") add(node.argument as Node, inside, false);
    if (node.type === "ForOfStatement" && node.await === true) add(node.right as Node, inside, true);
    const named = nameOf(node.key) ?? nameOf(node.id) ?? "";
    for (const [field, child] of Object.entries(node)) {
      if (field !== "type") walk(child, inside, field === "value" || field === "init" ? named : "");
    }
  };
  walk(parseAst(code), "module", "");
  return points.sort((a, b) => a.start - b.start);
}

function nameOf(node: unknown): string | undefined {
  const { name, value } = (node ?? {}) as { name?: unknown; value?: unknown };
  if (typeof name === "string") return name;
  return typeof value === "string" ? value : undefined;
}

/** The module with each awaited value handed through its kill point. */
export function withKillPoints(code: string, file: string): string {
  const inserts = killPointsOf(code, file).flatMap(({ name, start, end, each }) => [
    { at: start, text: `${each ? "__killEach" : "__killPoint"}(${JSON.stringify(name)}, (` },
    { at: end, text: "))" },
  ]);
  if (inserts.length === 0) return code;
  let out = "";
  let from = 0;
  for (const { at, text } of inserts.sort((a, b) => a.at - b.at)) {
    out += code.slice(from, at) + text;
    from = at;
  }
  const names = "killPoint as __killPoint, killEach as __killEach";
  return `import { ${names} } from ${JSON.stringify(RUNTIME)};\n${out}${code.slice(from)}`;
}

/** For the test build alone. `seen` is told of every module of the two rooms that was gone through. */
export function killPoints(seen?: (file: string, code: string) => void): Plugin {
  return {
    name: "claimtrail:kill-points",
    enforce: "post",
    transform(code, id) {
      const file = relative(ROOT, id.split("?")[0] ?? "").replaceAll("\\", "/");
      if (!ROOMS.test(file)) return undefined;
      const made = withKillPoints(code, file);
      seen?.(file, made);
      return { code: made, map: null };
    },
  };
}
