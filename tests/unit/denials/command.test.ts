import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** The advise command as its contract says. */

const run = (input: string, ...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "tests/tools/advise.ts", ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((row) => JSON.parse(row));

describe("npm run advise", () => {
  it("answers each line in its place, errors too, and exits 1 for them", () => {
    const good = {
      claimNumber: "1",
      status: "denied",
      processedDate: "2026-11-01",
      adjustments: [{ group: "CO", code: "50" }],
    };
    const input = [
      good,
      {},
      { ...good, billed: "12.00" },
      { ...good, processedDate: "2026-02-30" },
      { ...good, remittanceDate: "2026-13-01" },
      { ...good, history: [{ status: "denied" }] },
      { ...good, lineOfBusiness: "medigap" },
      { unknownKey: 1 },
      null,
      [good],
      { ...good, shoeSize: 43, lines: [{ colour: "red", billed: 100 }] },
    ].map((record) => JSON.stringify(record));
    const { stdout, status } = run(`${[...input, "{not json"].join("\n")}\n`, "--today", "2026-11-23");
    const answers = lines(stdout);
    expect(answers).toHaveLength(12);
    expect(answers.map((answer) => "error" in answer)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(Object.keys(answers[1])).toEqual(["error"]);
    expect(answers[0]).toMatchObject({ rootCause: "medical-necessity", tasks: [{ due: "2026-11-23" }] });
    expect(status).toBe(1);
  }, 60_000);

  it("keeps the order and the count of many lines, and exits 0", () => {
    const input = Array.from({ length: 5_000 }, (_, at) =>
      JSON.stringify({ claimNumber: `C${at}`, status: "rejected", serviceFrom: "2026-10-01", billed: at + 1 }),
    ).join("\n");
    const { stdout, status } = run(input, "--today=2026-11-23");
    expect(lines(stdout).map(({ atStake }) => atStake)).toEqual(Array.from({ length: 5_000 }, (_, at) => at + 1));
    expect(status).toBe(0);
  }, 60_000);

  it("refuses what it does not know with exit status 2", () => {
    for (const args of [["--today"], ["--today", "2026-02-30"], ["--now"], ["records.ndjson"]]) {
      const { status, stderr, stdout } = run("", ...args);
      expect(status).toBe(2);
      expect(stderr).toMatch(/usage/);
      expect(stdout).toBe("");
    }
  }, 60_000);
});
