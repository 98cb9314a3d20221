import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { MAX_RECORDS } from "../../../src/claims/schema/record.ts";
import { protocol } from "../../../src/messages/protocol.ts";
import { openVault } from "../../../src/vault/index.ts";
import "../vault/fast-kdf.ts";
import { claim, collect } from "../vault/helpers.ts";
import { FRAME, backgroundBrowser as fake, STRANGER, SURFACE } from "./background-browser.ts";
import { cases, EVIL } from "./size.ts";

vi.mock("webextension-polyfill", async () => ({
  default: (await import("./background-browser.ts")).backgroundBrowser.api,
}));
vi.mock("../../../src/content/main.iife.ts?iife", () => ({ default: "src/content/main.iife.js" }));
vi.mock("../../../src/content/fill.iife.ts?iife", () => ({ default: "src/content/fill.iife.js" }));

/** The whole background, in front of a real vault, under messages of any shape from anybody. */

const PASSPHRASE = "a passphrase for the fuzzing";

beforeAll(async () => {
  await import("../../../src/background/index.ts");
  const made = await fake.send(
    { claimtrail: 1, type: "vault.create", payload: { passphrase: PASSPHRASE, recoveryKit: false } },
    SURFACE,
  );
  expect(made).toEqual({ ok: true, data: { recoveryKey: null } });
});

const evil = fc.oneof(
  fc.constantFrom<unknown>(...EVIL),
  fc.constantFrom<unknown>(null, undefined, -1, 0, 1e21, Number.NaN, true, [], {}, [[]], { length: 5 }),
  fc.anything({ maxDepth: 2 }),
);

const id = fc.constantFrom("11111111-1111", "22222222-2222", "claim-id-000", "__proto__aa", "x");
const record = fc.nat(5).map((n) => claim(n) as unknown);
const reading = fc.record({
  reading: fc.record({
    portal: fc.constantFrom("generic", "availity", "x"),
    pageKind: fc.constantFrom("claim-list", "claim-detail", "remittance", "eligibility", "none"),
    records: fc.array(record, { maxLength: 3 }),
  }),
  documentId: id,
});

const captured = fc.tuple(reading, fc.uuid()).map(([r, base]) => ({
  ...r,
  capturedAt: "2026-11-20T10:00:00.000Z",
  ids: r.reading.records.map((_, i) => `${base}-${i}`),
}));
const style = fc.record({
  tag: fc.constantFrom("div", "td", "tr", "table", "#text", "pre", "dt"),
  role: fc.constantFrom("", "row", "gridcell"),
  hidden: fc.boolean(),
  attributes: fc.constantFrom({}, { colspan: "2" }, { "data-label": "Claim" }),
});
const sheet = fc
  .array(fc.tuple(fc.nat(2), fc.nat(30), fc.constantFrom(...EVIL.map(String), "Claim #", "26A1")))
  .map((nodes) => ({
    kinds: [0, ...nodes.map(([kind]) => kind)],
    ups: [0, ...nodes.map(([, up], i) => up % (i + 1))],
    texts: ["", ...nodes.map(([, , text]) => text)],
  }));
const page = fc.record({
  sheet: fc
    .tuple(sheet, fc.tuple(style, style, style), evil, fc.constantFrom("kinds", "ups", "texts", "shown", "none"))
    .map(([nodes, styles, other, broken]) =>
      JSON.stringify({
        title: "",
        styles,
        ...nodes,
        shown: [],
        placed: [],
        said: [],
        ...(broken === "none" ? {} : { [broken]: other }),
      }),
    ),
  address: fc.constantFrom("https://portal.example/claims", "no address"),
});
const command = fc.oneof(
  fc.record({ do: fc.constant("note.add"), text: fc.string({ minLength: 1 }) }),
  fc.record({ do: fc.constant("tag.add"), tag: fc.string({ minLength: 1 }) }),
  fc.record({ do: fc.constant("hold.set"), on: fc.boolean() }),
);

/** Payloads that come near what a message expects; the mutation below breaks one place of them. */
const PAYLOADS: Record<string, fc.Arbitrary<unknown>> = {
  "page.read": page,
  "page.captured": captured,
  "page.undo": fc.record({ ids: fc.array(id, { minLength: 1, maxLength: 3 }), documentId: id }),
  "claim.undoSightings": fc.record({ ids: fc.array(id, { minLength: 1, maxLength: 3 }) }),
  "claim.get": fc.record({ id }),
  "claim.work": fc.record({ id, command }),
  "claims.work": fc.record({ items: fc.array(fc.record({ id, command }), { minLength: 1, maxLength: 3 }) }),
  "claims.recent": fc.record({ limit: fc.integer({ min: -5, max: 6_000 }) }),
  "tasks.due": fc.record({ limit: fc.integer({ min: -5, max: 600 }) }),
  "tab.view": fc.record({ tabId: fc.integer() }),
  "preferences.set": fc.record({
    change: fc.record({ lockMinutes: fc.integer({ min: 0, max: 300 }), initials: fc.string() }, { requiredKeys: [] }),
  }),
  "vault.unlock": fc.record({
    secret: fc.constantFrom(PASSPHRASE, PASSPHRASE, "wrong"),
    kind: fc.constantFrom("passphrase", "recovery-key"),
  }),
  "portals.remove": fc.record({
    origins: fc.array(fc.constantFrom("https://portal.example/*", "*://*/*", "file:///*"), { maxLength: 2 }),
  }),
};

/** One place of a value, any depth, is replaced, removed or added to; or nothing is. */
function mutated(payloads: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(payloads, fc.array(fc.nat(40), { maxLength: 6 }), evil, fc.nat(4))
    .map(([value, path, other, how]) => {
      if (how > 2) return value;
      const copy = structuredClone(value) as Record<string, unknown>;
      let at = copy;
      for (const step of path) {
        const keys = Object.keys(at);
        const next = at[keys[step % Math.max(1, keys.length)] ?? ""];
        if (typeof next !== "object" || next === null) break;
        at = next as Record<string, unknown>;
      }
      const keys = Object.keys(at);
      const key = keys[(path[0] ?? 0) % Math.max(1, keys.length)] ?? "extra";
      if (how === 0) at[key] = other;
      else if (how === 1) delete at[key];
      else at[`${key}x`] = other;
      return copy;
    });
}

/** Making, erasing and the like would only end the vault that the others are tried on. */
const types = Object.keys(protocol).filter(
  (type) => !/erase|changePassphrase|resetSealing|create|tab\.read/.test(type),
);
const near = fc
  .constantFrom(...types, "page.read", "page.captured", "page.captured", "vault.unlock")
  .chain((type) =>
    mutated(PAYLOADS[type] ?? fc.constant({})).map((payload): unknown => ({ claimtrail: 1, type, payload })),
  );
const message = fc.oneof(
  { weight: 8, arbitrary: near },
  { weight: 1, arbitrary: evil },
  { weight: 1, arbitrary: fc.record({ claimtrail: evil, type: evil, payload: evil }) },
  { weight: 1, arbitrary: fc.record({ claimtrail: fc.constant(1), type: fc.constantFrom(...types), payload: evil }) },
);
/** Mostly the one that may send it. */
function right(sent: unknown): unknown {
  const { type } = (sent ?? {}) as { type?: unknown };
  return typeof type === "string" && type.startsWith("page.") ? FRAME : SURFACE;
}
const sender = fc.oneof(
  { weight: 8, arbitrary: fc.constant("right" as const) },
  { weight: 1, arbitrary: fc.constantFrom(FRAME, SURFACE, ...STRANGER) },
);

describe("messages of any shape from anybody", () => {
  it("are answered or refused; no exception escapes, and the vault stays sound", async () => {
    expect(MAX_RECORDS).toBeGreaterThan(0);
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(message, sender, async (sent, who) => {
        const from = who === "right" ? right(sent) : who;
        const answer = await fake.send(sent, from);
        if (STRANGER.includes(from)) expect(answer).toBeUndefined();
        else if (answer !== undefined) {
          expect(answer).toHaveProperty("ok");
          if ((answer as { ok: boolean }).ok) answered += 1;
          else expect(JSON.stringify(answer)).not.toMatch(/PATIENT|W1000000/);
        }
      }),
      cases(1_500, 25_000),
    );
    expect(answered).toBeGreaterThan(50);
    await fake.send({ claimtrail: 1, type: "vault.lock", payload: {} }, SURFACE);
    const vault = await openVault({ session: fake.session, now: () => Date.now() + 86_400_000 });
    const opened = await vault.unlock(PASSPHRASE);
    expect(opened.setAside).toBe(0);
    const histories = await collect(vault.claims());
    expect(histories.length).toBeGreaterThan(0);
    expect(await vault.count()).toBe(histories.length);
    const seen = histories.flatMap((entry) => entry.history.sightings.map((s) => s.id));
    expect(new Set(seen).size).toBe(seen.length);
    expect((await collect(vault.summaries())).flat()).toHaveLength(histories.length);
    expect(await vault.audit.verify()).toMatchObject({ ok: true });
    vault.close();
  });
});
