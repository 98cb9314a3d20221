import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Runtime } from "webextension-polyfill";
import { createRouter, type Handlers, Refusal } from "../../../src/background/router.ts";
import { protocol } from "../../../src/messages/protocol.ts";

const ID = "abcdefghijklmnopabcdefghijklmnop";
const OWN = `chrome-extension://${ID}`;
const SURFACE = { id: ID, origin: OWN, url: `${OWN}/src/popup/index.html` } as Runtime.MessageSender;
const FRAME = {
  id: ID,
  origin: "https://portal.example",
  url: "https://portal.example/",
  tab: { id: 3 },
  frameId: 0,
} as unknown as Runtime.MessageSender;

function setUp(over: Partial<Handlers> = {}, admits = true) {
  const handled = vi.fn(async () => null);
  const onSurface = vi.fn(async () => undefined);
  const handlers = Object.fromEntries(Object.keys(protocol).map((type) => [type, handled])) as unknown as Handlers;
  const route = createRouter(
    { ...handlers, ...over },
    {
      extensionId: ID,
      extensionOrigin: OWN,
      admitsFrame: async () => admits,
      codeOf: () => ({ code: "failed" }),
      onSurface,
    },
  );
  return { route, handled, onSurface };
}
const envelope = (type: string, payload: unknown = {}) => ({ claimtrail: 1, type, payload });
const READING = {
  reading: { portal: "generic", pageKind: "claim-detail", records: [{ claimNumber: "A1", billed: 100 }] },
  ids: ["11111111-1111"],
  capturedAt: "2026-03-01T10:00:00.000Z",
  documentId: "22222222-2222",
};

describe("the router", () => {
  it("answers our own pages", async () => {
    const { route, handled } = setUp();
    expect(await route(envelope("vault.status"), SURFACE)).toEqual({ ok: true, data: null });
    expect(handled).toHaveBeenCalledOnce();
  });

  it("tells of what our own pages do, and of nothing that a web page sends", async () => {
    const { route, onSurface } = setUp();
    await route(envelope("vault.touch"), SURFACE);
    expect(onSurface).toHaveBeenCalledExactlyOnceWith("vault.touch");
    await route(envelope("page.captured", READING), FRAME);
    await route(envelope("vault.touch"), FRAME);
    expect(onSurface).toHaveBeenCalledOnce();
  });

  it("hands a granted frame's capture on, with the sender the browser named", async () => {
    const { route, handled } = setUp();
    expect(await route(envelope("page.captured", READING), FRAME)).toMatchObject({ ok: true });
    expect(handled).toHaveBeenCalledWith(expect.objectContaining({ documentId: "22222222-2222" }), {
      kind: "frame",
      origin: "https://portal.example",
      host: "portal.example",
      tabId: 3,
      frameId: 0,
    });
  });

  it("lets no page speak as the popup, nor the popup as a page", async () => {
    const { route, handled } = setUp();
    for (const [type, spec] of Object.entries(protocol)) {
      const wrong = spec.from === "surface" ? FRAME : SURFACE;
      expect(await route(envelope(type, READING), wrong)).toEqual({ ok: false, code: "refused" });
    }
    expect(handled).not.toHaveBeenCalled();
  });

  it("refuses frames of sites that were not granted", async () => {
    const { route, handled } = setUp({}, false);
    expect(await route(envelope("page.captured", READING), FRAME)).toEqual({
      ok: false,
      code: "refused",
    });
    expect(handled).not.toHaveBeenCalled();
  });

  it("does not know inherited names as message types", async () => {
    const { route } = setUp();
    for (const type of ["constructor", "__proto__", "toString", "page.unknown"]) {
      expect(await route(envelope(type), SURFACE)).toEqual({ ok: false, code: "invalid" });
    }
  });

  it("answers strangers nothing at all", async () => {
    const { route } = setUp();
    expect(await route(envelope("vault.status"), { ...SURFACE, id: "other" })).toBeUndefined();
    expect(await route("hello", SURFACE)).toBeUndefined();
  });

  it("tells a refusal's code and nothing of an unexpected error", async () => {
    const refused = setUp({ "vault.lock": async () => Promise.reject(new Refusal("locked")) });
    expect(await refused.route(envelope("vault.lock"), SURFACE)).toEqual({ ok: false, code: "locked" });
    const broken = setUp({ "vault.lock": async () => Promise.reject(new Error("MARLOWE, IRIS")) });
    expect(JSON.stringify(await broken.route(envelope("vault.lock"), SURFACE))).not.toContain("MARLOWE");
  });

  it("survives any message from any sender", async () => {
    const { route } = setUp();
    const types = fc.oneof(fc.constantFrom(...Object.keys(protocol)), fc.string());
    await fc.assert(
      fc.asyncProperty(types, fc.anything(), fc.boolean(), async (type, payload, surface) => {
        const answer = await route(envelope(type, payload), surface ? SURFACE : FRAME);
        expect(answer === undefined || typeof answer.ok === "boolean").toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
