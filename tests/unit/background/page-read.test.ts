import { Window } from "happy-dom";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer } from "../../../src/messages/envelope.ts";
import { keyOf, NOTHING_SEEN } from "../../../src/messages/fresh.ts";
import type { PageOutcome } from "../../../src/messages/sighting.ts";
import { takeSheet } from "../../../src/reading/sheet/index.ts";
import { FRAME, backgroundBrowser as fake, SURFACE } from "../fuzz/background-browser.ts";
import "../vault/fast-kdf.ts";

vi.mock("webextension-polyfill", async () => ({
  default: (await import("../fuzz/background-browser.ts")).backgroundBrowser.api,
}));
vi.mock("../../../src/content/main.iife.ts?iife", () => ({ default: "src/content/main.iife.js" }));
vi.mock("../../../src/content/fill.iife.ts?iife", () => ({ default: "src/content/fill.iife.js" }));

/** A page's sheet, sent by its frame to the whole background in front of a real vault. */

const CLAIM =
  "<h1>Claim detail</h1><p>Claim Number: 26A1177005</p><p>Claim Status: Denied</p><p>Patient: ABBOTT, RUTH</p><p>Billed: $120.00</p>";
const ADDRESS = "https://portal.example/claims#26A1177005";

beforeAll(async () => {
  await import("../../../src/background/index.ts");
  const payload = { passphrase: "a passphrase for the fuzzing", recoveryKit: false };
  expect(await fake.send({ claimtrail: 1, type: "vault.create", payload }, SURFACE)).toEqual({
    ok: true,
    data: { recoveryKey: null },
  });
});
// a window of its own: the background and its vault run without one
const document = new Window().document as unknown as Document;
beforeEach(() => {
  document.body.innerHTML = CLAIM;
});

function sheet(): string {
  const steps = takeSheet(document);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return JSON.stringify(step.value);
}
const send = async (payload: object, from: unknown = FRAME) =>
  (await fake.send({ claimtrail: 1, type: "page.read", payload }, from)) as Answer<PageOutcome>;
describe("a page's sheet", () => {
  it("is read, with evidence, and nothing is stored of it", async () => {
    const answer = await send({ sheet: sheet(), address: ADDRESS });
    expect(answer).toMatchObject({
      ok: true,
      data: {
        reading: {
          portal: "generic",
          pageKind: "claim-detail",
          records: [{ claimNumber: "26A1177005", status: "denied", billed: 12000 }],
        },
      },
    });
    expect(answer.ok && answer.data.reading?.evidence?.[0]?.claimNumber).toMatchObject({ label: "Claim Number" });
    expect(await claims()).toEqual([]);
  });

  it("is read by the adapter of the sender's own site, whatever address it gives", async () => {
    const answer = await send({ sheet: sheet(), address: "https://apps.availity.com/claims" });
    expect(answer).toMatchObject({ ok: true, data: { reading: { portal: "generic" } } });
  });

  it.each([
    ["no JSON", "{"],
    ["no sheet", "{}"],
    ["a parent that comes after its child", sheetWith({ ups: [0, 2, 1] })],
    ["texts without nodes", sheetWith({ texts: ["claim", "a", "b", "c"] })],
    ["a style that is not there", sheetWith({ kinds: [0, 0, 7] })],
    ["gaps of a node that is not there", sheetWith({ shown: [[9, "a   b"]] })],
  ])("is refused where it is %s", async (_what, text) => {
    expect(await send({ sheet: text, address: ADDRESS })).toEqual({ ok: false, code: "invalid" });
  });

  it("is no business of our own pages", async () => {
    expect(await send({ sheet: sheet(), address: ADDRESS }, SURFACE)).toEqual({ ok: false, code: "refused" });
  });
});

describe("a page that is about to go", () => {
  const leaving = (batch: string, seen: object = NOTHING_SEEN) => ({
    documentId: "document-0001",
    capturedAt: "2026-11-20T10:00:00.000Z",
    batch,
    seen,
  });
  const BATCH = "0b0e7a6e-6d7c-4c2c-9a5b-0d1f8b0f3a11";

  it("has what nobody has seen stored at once, and once", async () => {
    for (let again = 0; again < 2; again += 1) {
      const answer = await send({ sheet: sheet(), address: ADDRESS, leaving: leaving(BATCH) });
      expect(answer).toMatchObject({ ok: true, data: { stored: [0] } });
    }
    const [claim, ...others] = await claims();
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ claimNumber: "26A1177005" });
    const { data } = (await ask("claim.get", { id: claim?.id })) as { data: { history: { sightings: unknown[] } } };
    expect(data.history.sightings).toHaveLength(1);
  });

  it("has nothing stored that was sent before, nor a claim whose page may be half another's", async () => {
    const before = await send({ sheet: sheet(), address: ADDRESS });
    const reading = before.ok ? before.data.reading : undefined;
    if (!reading) throw new Error("not read");
    const known = { ...NOTHING_SEEN, known: [keyOf(reading, 0)], number: "26A1177005" };
    const again = await send({ sheet: sheet(), address: ADDRESS, leaving: leaving(crypto.randomUUID(), known) });
    expect(again).toMatchObject({ ok: true, data: { stored: [] } });
    const half = leaving(crypto.randomUUID(), { ...NOTHING_SEEN, number: "26A1177001" });
    expect(await send({ sheet: sheet(), address: ADDRESS, leaving: half })).toMatchObject({
      ok: true,
      data: { stored: [] },
    });
  });
});

const ask = (type: string, payload: object): Promise<unknown> => fake.send({ claimtrail: 1, type, payload }, SURFACE);
async function claims(): Promise<{ id: string; claimNumber?: string }[]> {
  return ((await ask("claims.recent", { limit: 10 })) as { data: { id: string; claimNumber?: string }[] }).data;
}
/** A sheet of three nodes with one part replaced. */
function sheetWith(part: object): string {
  const style = { tag: "div", role: "", hidden: false, attributes: {} };
  const whole = { title: "", styles: [style], kinds: [0, 0, 0], ups: [0, 0, 0], texts: ["", "claim", "1"] };
  return JSON.stringify({ ...whole, shown: [], placed: [], said: [], ...part });
}
