import { describe, expect, it } from "vitest";
import type { EraImport, Progress } from "../../../src/desk/model.ts";
import type { Desk } from "../../../src/desk/worker/desk.ts";
import { eraAnswers, undoBrokenImport } from "../../../src/desk/worker/era.ts";
import { bench } from "../vault/helpers.ts";

/** A synthetic 835 of `count` claims, as a file. */
function file(count: number, cut = 0, said?: number): File {
  const claims = Array.from({ length: count }, (_, at) => [
    `CLP*ACCT-${at}*4*100*0*0*12*CLAIM${at}*11*1`,
    "CAS*CO*50*100",
    `NM1*QC*1*DOE*JO${at}****MI*W${at}`,
    "DTM*232*20260803",
  ]).flat();
  const body = ["ST*835*0001", "BPR*H*0*C*NON************20260914", "TRN*1*T1*1512345678", "N1*PR*AETNA", ...claims];
  const segments = [
    "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260914*1200*^*00501*000000905*0*P*:",
    "GS*HP*S*R*20260914*1200*17*X*005010X221A1",
    ...body,
    `SE*${said ?? body.length + 1}*0001`,
    "GE*1*17",
    "IEA*1*000000905",
  ];
  const text = segments.map((segment) => `${segment}~`).join("");
  return new File([text.slice(0, text.length - cut)], "era.835");
}

async function importing(source: File, stopAt = Number.POSITIVE_INFINITY) {
  const { vault } = await bench();
  const steps: number[] = [];
  const stop = new AbortController();
  const context = {
    signal: stop.signal,
    progress: ({ done }: Progress) => {
      steps.push(done);
      if (done >= stopAt) stop.abort();
    },
  };
  const { importEra } = eraAnswers({ vault: async () => vault } as unknown as Desk);
  const result = await Promise.resolve(importEra({ file: source }, context)).catch((error: unknown) => error);
  return { result: result as EraImport, steps, stored: await vault.count(), vault };
}

describe("import of an 835 into the vault", () => {
  it("stores every claim, with progress that only grows", async () => {
    const { result, steps, stored } = await importing(file(250));
    expect(result).toMatchObject({ ok: true, claims: 250, added: 250, changed: 0, warnings: [] });
    expect(stored).toBe(250);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
    expect(steps[steps.length - 1]).toBe(100);
  });

  it("joins what a portal has shown of the same claim", async () => {
    const { vault } = await importing(file(3));
    await vault.capture({
      portal: "aetna",
      host: "portal.example",
      origin: "https://portal.example",
      sightings: [
        {
          id: "sighting-portal-1",
          capturedAt: "2026-11-23T15:10:00.000Z",
          pageKind: "claim-detail",
          record: {
            claimNumber: "CLAIM1",
            serviceFrom: "2026-08-03",
            billed: 10_000,
            memberId: "W1",
            paid: 0,
            status: "denied",
          },
        },
      ],
    });
    expect(await vault.count()).toBe(3);
  });

  it("stores nothing of a file that is cut off or counts wrong, and says where", async () => {
    const short = await importing(file(120, 60));
    expect(short.result).toMatchObject({ ok: false, key: "cut-off" });
    const wrong = await importing(file(120, 0, 7));
    expect(wrong.result).toMatchObject({
      ok: false,
      key: "bad-count",
      detail: "SE01 says 7 segments, the file has 485",
    });
    expect([short.stored, wrong.stored]).toEqual([0, 0]);
  });

  it("takes back what was stored when it is cancelled midway", async () => {
    const { result, stored } = await importing(file(300), 40);
    expect((result as unknown as Error).name).toBe("AbortError");
    expect(stored).toBe(0);
  });

  it("takes back what was stored when the browser ended in the middle", async () => {
    const { vault } = await bench();
    // a window that closes: nothing after the second step is heard of again
    const gone = new Promise<never>(() => undefined);
    let steps = 0;
    const dying = new Proxy(vault, {
      get: (target, name, receiver) => {
        const own = Reflect.get(target, name, receiver);
        if (name !== "capture") return own;
        steps += 1;
        return steps > 2 ? () => gone : own;
      },
    });
    const { importEra } = eraAnswers({ vault: async () => dying } as unknown as Desk);
    const context = { signal: new AbortController().signal, progress: () => undefined };
    void Promise.resolve(importEra({ file: file(300) }, context));
    await expect.poll(() => vault.count(), { timeout: 30_000 }).toBe(200);
    await undoBrokenImport(vault);
    expect(await vault.count()).toBe(0);
    // a whole import is left alone
    const whole = await importing(file(7));
    await undoBrokenImport(whole.vault);
    expect(await whole.vault.count()).toBe(7);
  });
});
