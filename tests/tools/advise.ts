import { once } from "node:events";
import { createInterface } from "node:readline";
import { isIsoDate, localToday } from "../../src/claims/dates.ts";
import { adviceInputSchema } from "../../src/claims/schema/advice.ts";
import { adviseClaim } from "../../src/followup/index.ts";

/**
 * The advise command: claim records in (one JSON object a line), advice out, same order, from the code that the
 * extension runs. Streams: memory does not grow with the input.
 *
 *     npm run -s advise -- [--today 2026-11-23] < records.ndjson > advice.ndjson
 */

const USAGE = "usage: npm run -s advise -- [--today YYYY-MM-DD] < records.ndjson";
/** Output is handed over in pieces of about this size. */
const CHUNK = 64 * 1024;

function readArguments(args: readonly string[]): string {
  let today = localToday();
  for (let at = 0; at < args.length; at += 1) {
    const [name, inline] = (args[at] ?? "").split("=", 2);
    if (name !== "--today") usage(`unknown argument: ${args[at]}`);
    const value = inline ?? args[++at];
    if (value === undefined || !isIsoDate(value)) usage("--today takes a calendar date, YYYY-MM-DD");
    today = value;
  }
  return today;
}

function usage(problem: string): never {
  process.stderr.write(`advise: ${problem}\n${USAGE}\n`);
  process.exit(2);
}

/** One line in, one line out. */
function answer(line: string, today: string): { text: string; ok: boolean } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { text: JSON.stringify({ error: "not a JSON object" }), ok: false };
  }
  const parsed = adviceInputSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue && issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
    return { text: JSON.stringify({ error: `${where}${issue?.message ?? "no claim record"}` }), ok: false };
  }
  return { text: JSON.stringify(adviseClaim(parsed.data, { today })), ok: true };
}

async function main(): Promise<void> {
  const today = readArguments(process.argv.slice(2));
  let failed = false;
  let buffer = "";
  const flush = async () => {
    const piece = buffer;
    buffer = "";
    if (piece !== "" && !process.stdout.write(piece)) await once(process.stdout, "drain");
  };
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const { text, ok } = answer(line, today);
    failed ||= !ok;
    buffer += `${text}\n`;
    if (buffer.length >= CHUNK) await flush();
  }
  await flush();
  process.exitCode = failed ? 1 : 0;
}

await main();
