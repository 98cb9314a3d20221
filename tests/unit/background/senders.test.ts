import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Runtime } from "webextension-polyfill";
import { identify, isWebOrigin, patternFor } from "../../../src/background/senders.ts";

const ID = "abcdefghijklmnopabcdefghijklmnop";
const OWN = `chrome-extension://${ID}`;
const sender = (parts: object) => parts as Runtime.MessageSender;
const who = (parts: object) => identify(sender(parts), ID, OWN);

describe("who sent a message", () => {
  it("knows our own pages: popup, and pages in a tab", () => {
    expect(who({ id: ID, origin: OWN, url: `${OWN}/src/popup/index.html` })).toEqual({ kind: "surface" });
    expect(who({ id: ID, origin: OWN, url: `${OWN}/src/desk/index.html`, tab: { id: 4 }, frameId: 0 })).toEqual({
      kind: "surface",
    });
  });

  it("takes no page of ours inside somebody's frame for a surface", () => {
    expect(who({ id: ID, origin: OWN, url: `${OWN}/src/desk/index.html`, tab: { id: 4 }, frameId: 7 }).kind).toBe(
      "stranger",
    );
  });

  it("knows a portal's frame by the browser's origin, whatever address it claims", () => {
    expect(
      who({ id: ID, origin: "https://portal.example", url: `${OWN}/src/popup/index.html`, tab: { id: 3 }, frameId: 2 }),
    ).toEqual({ kind: "frame", origin: "https://portal.example", host: "portal.example", tabId: 3, frameId: 2 });
  });

  it("gives frames without an address of their own the origin of their tab", () => {
    const parts = {
      id: ID,
      origin: "null",
      url: "about:srcdoc",
      tab: { id: 3, url: "https://portal.example/x" },
      frameId: 5,
    };
    expect(who(parts)).toMatchObject({ kind: "frame", origin: "https://portal.example" });
  });

  it("refuses other extensions, sandboxed pages, files and senders without a tab", () => {
    expect(who({ id: "other", origin: OWN }).kind).toBe("stranger");
    expect(who({ id: ID, origin: "null", url: "https://portal.example/", tab: { id: 1 }, frameId: 1 }).kind).toBe(
      "stranger",
    );
    expect(who({ id: ID, origin: "file://", url: "file:///x.html", tab: { id: 1 }, frameId: 0 }).kind).toBe("stranger");
    expect(who({ id: ID, origin: "https://portal.example" }).kind).toBe("stranger");
  });

  it("never makes a surface of anything that comes from the web", () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.webUrl(), fc.nat(50), (origin, url, frameId) => {
        const parts = { id: ID, origin: new URL(origin).origin, url, tab: { id: 1, url }, frameId };
        expect(who(parts).kind).not.toBe("surface");
      }),
    );
  });

  it("covers every port of a site with one pattern", () => {
    expect(patternFor("https://portal.example:8443")).toBe("https://portal.example/*");
    expect(isWebOrigin("https://portal.example:8443")).toBe(true);
    expect(isWebOrigin("moz-extension://x")).toBe(false);
    expect(isWebOrigin(undefined)).toBe(false);
  });
});
