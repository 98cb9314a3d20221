import { build } from "vite";

const ROOT = new URL("../../../", import.meta.url).pathname;

/**
 * Bundles one module as a plain script whose exports are one global, for running in a page.
 * @param entry path from the project's root.
 */
export async function bundle(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: "silent",
    build: {
      write: false,
      target: "chrome120",
      minify: true,
      lib: { entry: ROOT + entry, formats: ["iife"], name, fileName: name },
    },
  });
  for (const output of Array.isArray(result) ? result : [result])
    if ("output" in output) for (const chunk of output.output) if (chunk.type === "chunk") return chunk.code;
  throw new Error(`${entry} could not be bundled`);
}
