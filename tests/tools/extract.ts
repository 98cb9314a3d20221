import { Reader } from "./reading/browser.ts";

/**
 * `extract [--url ADDRESS] [--explain] FILE_OR_URL...`: reads saved pages or addresses in a real browser, one JSON line
 * each on stdout. Exit 0 when every page was read, 1 when one could not be opened, 2 for unusable arguments.
 */

const USAGE = "usage: extract [--url ADDRESS] [--explain] [--no-adapters] FILE_OR_URL...";

interface Arguments {
  url: string | undefined;
  explain: boolean;
  noAdapters: boolean;
  sources: string[];
}

function parseArguments(argv: readonly string[]): Arguments | string {
  const out: Arguments = { url: undefined, explain: false, noAdapters: false, sources: [] };
  let options = true;
  for (let i = 0; i < argv.length; i += 1) {
    const arg = argv[i] ?? "";
    if (options && arg === "--") options = false;
    else if (options && arg === "--explain") out.explain = true;
    else if (options && arg === "--no-adapters") out.noAdapters = true;
    else if (options && (arg === "--url" || arg.startsWith("--url="))) {
      const value = arg === "--url" ? argv[i + 1] : arg.slice(6);
      if (!value || !URL.canParse(value)) return `--url needs an address, got ${value ?? "nothing"}`;
      out.url = value;
      if (arg === "--url") i += 1;
    } else if (options && arg.startsWith("-") && arg !== "-") return `unknown option ${arg}`;
    else out.sources.push(arg);
  }
  return out.sources.length === 0 ? "no page given" : out;
}

async function main(): Promise<number> {
  const args = parseArguments(process.argv.slice(2));
  if (typeof args === "string") {
    console.error(`extract: ${args}\n${USAGE}`);
    return 2;
  }
  const reader = await Reader.open();
  let failed = 0;
  try {
    const { url, explain, noAdapters } = args;
    const results = await reader.readAll(args.sources.map((source) => ({ source, url, explain, noAdapters })));
    results.forEach((result, i) => {
      const source = args.sources[i] ?? "";
      if (result instanceof Error) {
        failed += 1;
        console.error(`extract: ${source}: ${result.message.split("\n")[0]}`);
        return;
      }
      for (const limit of result.limits ?? []) console.error(`extract: ${source}: ${limit}`);
      const { portal, pageKind, records, evidence } = result;
      const shown = evidence ? records.map((r, n) => ({ ...r, evidence: evidence[n] ?? {} })) : records;
      process.stdout.write(`${JSON.stringify({ source, portal, pageKind, records: shown })}\n`);
    });
  } finally {
    await reader.close();
  }
  return failed > 0 ? 1 : 0;
}

process.exitCode = await main();
