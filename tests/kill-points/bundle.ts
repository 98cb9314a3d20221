import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "vite";
import { killPoints } from "./plugin.ts";

const ROOT = resolve(fileURLToPath(new URL("../../", import.meta.url)));

/** The vault bundled with kill points, to be run against a database in memory; `more`: what else is done to it. */
export async function killableVault(more: Plugin[] = []): Promise<typeof import("./vault-entry.ts")> {
  const out = mkdtempSync(join(tmpdir(), "claimtrail-kill-"));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    plugins: [...more, killPoints()],
    build: {
      outDir: out,
      minify: false,
      lib: { entry: join(ROOT, "tests/kill-points/vault-entry.ts"), formats: ["es"], fileName: "vault" },
    },
  });
  return import(/* @vite-ignore */ pathToFileURL(join(out, "vault.js")).href);
}

/** Every source file of the rooms that must have kill points, relative to the repository. */
export function guardedFiles(): string[] {
  return ["src/vault", "src/background"].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => relative(ROOT, join(ROOT, room, name))),
  );
}
