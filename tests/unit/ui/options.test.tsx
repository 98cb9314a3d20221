// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Preferences } from "../../../src/messages/protocol.ts";
import { background, fakeBrowser, refuse, sent } from "./fake-browser.ts";
import { preferences } from "./samples.ts";
import {
  accessibilityFaults,
  button,
  buttons,
  clear,
  click,
  description,
  field,
  settle,
  show,
  submit,
  text,
  type,
} from "./screen.ts";

vi.mock("webextension-polyfill", async () => ({ default: (await import("./fake-browser.ts")).fakeBrowser }));
const { App, viewFor } = await import("../../../src/options/App.tsx");
const { siteToPattern } = await import("../../../src/options/sites.ts");

type Answers = Parameters<typeof background>[0];
const GOOD = "maple tundra violin cactus";
const portals = [
  {
    adapter: "alpha",
    name: "Alpha Health",
    origins: ["https://*.alpha.example/*", "https://app.alpha-frame.example/*"],
    granted: false,
    blocked: false,
  },
  { adapter: "beta", name: "Beta Plan", origins: ["https://beta.example/*"], granted: true, blocked: false },
  { adapter: "gamma", name: "Gamma Plan", origins: ["https://gamma.example/*"], granted: false, blocked: true },
];

beforeEach(() => {
  location.hash = "";
  Object.defineProperty(navigator, "storage", { configurable: true, value: { persist: async () => true } });
});
afterEach(async () => {
  expect(accessibilityFaults()).toEqual([]);
  await clear();
});

describe("onboarding", () => {
  const start = async (hash: string, more: Answers = {}, state: "absent" | "unlocked" = "absent") => {
    location.hash = hash;
    background({
      "vault.status": () => ({ state, sealed: 0 }),
      "preferences.get": () => ({ preferences, managed: [] }),
      "portals.list": () => portals,
      ...more,
    });
    await show(<App />);
  };

  it("says what it is and that nothing leaves the computer", async () => {
    await start("/welcome");
    expect(text()).toContain("Nothing leaves this computer");
    expect(document.activeElement?.tagName).toBe("H1");
    await click(button("Set up ClaimTrail"));
    expect(text()).toContain("Choose a passphrase");
  });

  it("ties every wrong input to its field and loses nothing", async () => {
    await start("/passphrase");
    await type(field("New passphrase"), "short");
    await submit();
    expect(description(field("New passphrase"))).toContain("Use at least 12 characters; this has 5.");
    expect(description(field("Repeat the passphrase"))).toContain("Enter the passphrase again");
    expect(document.activeElement).toBe(field("New passphrase"));
    await type(field("New passphrase"), "passwordpassword");
    await type(field("Repeat the passphrase"), "different");
    await submit();
    expect(description(field("New passphrase"))).toContain("too easy to guess");
    expect(description(field("Repeat the passphrase"))).toContain("do not match");
    expect(field("Repeat the passphrase").value).toBe("different");
    expect(sent.some(({ type: sentType }) => sentType === "vault.create")).toBe(false);
  });

  it("shows the recovery key once and goes on only when it is kept", async () => {
    let created = false;
    await start("/passphrase", {
      "vault.status": () => ({ state: created ? "unlocked" : "absent", sealed: 0 }),
      "vault.create": () => {
        created = true;
        return { recoveryKey: "AAAA-BBBB-CCCC" };
      },
    });
    expect(text()).toContain("If you lose it and the recovery key, the data is lost");
    await type(field("New passphrase"), GOOD);
    await type(field("Repeat the passphrase"), GOOD);
    await submit();
    expect(sent.find((message) => message.type === "vault.create")?.payload).toEqual({
      passphrase: GOOD,
      recoveryKit: true,
    });
    expect(text()).toContain("AAAA-BBBB-CCCC");
    await click(button("Continue"));
    expect(description(field(/printed it/))).toContain("cannot be shown again");
    await click(field(/printed it/));
    await click(button("Continue"));
    expect(location.hash).toBe("#/portals");
    expect(text()).not.toContain("AAAA-BBBB-CCCC");
  });

  it("says that the key is gone after a reload", async () => {
    await start("/recovery", {}, "unlocked");
    expect(text()).toContain("cannot be shown again");
  });

  it("warns without a recovery key, and shows the refusal of the background at the field", async () => {
    await start("/passphrase", { "vault.create": () => refuse("weak-passphrase") });
    await click(field(/Make a recovery key/));
    expect(text()).toContain("a lost passphrase means lost data");
    await type(field("New passphrase"), GOOD);
    await type(field("Repeat the passphrase"), GOOD);
    await submit();
    expect(description(field("New passphrase"))).toContain("too easy to guess");
    expect(field("New passphrase").value).toBe(GOOD);
  });

  it("asks for the picked portals alone, as the first thing of the click", async () => {
    await start("/portals", {}, "unlocked");
    expect(field("Gamma Plan").disabled).toBe(true);
    expect(text()).toContain("Your organization does not list this portal");
    await type(field("Search portals"), "alpha");
    expect(text()).not.toContain("Beta Plan");
    await click(field("Alpha Health"));
    const before = sent.length;
    button("Allow 1 portal").click();
    expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({
      origins: ["https://*.alpha.example/*", "https://app.alpha-frame.example/*"],
    });
    expect(sent).toHaveLength(before);
    await settle();
    expect(text()).toContain("1 portal allowed.");
  });

  it("says when the browser refused, and keeps the choice", async () => {
    await start("/portals", {}, "unlocked");
    fakeBrowser.permissions.request.mockResolvedValueOnce(false);
    await click(field("Alpha Health"));
    await click(button("Allow 1 portal"));
    expect(text()).toContain("Access was not given");
    expect(field("Alpha Health").checked).toBe(true);
  });

  it("adds a portal by its address and takes one back", async () => {
    await start("/portals", { "portals.remove": () => null }, "unlocked");
    await type(field("Address of the portal"), "not an address");
    await click(button("Allow"));
    expect(description(field("Address of the portal"))).toContain("Enter a web address");
    await type(field("Address of the portal"), "https://provider.payer.example/claims?id=1");
    await click(button("Allow"));
    expect(fakeBrowser.permissions.request).toHaveBeenLastCalledWith({ origins: ["https://provider.payer.example/*"] });
    await click(button("Stop reading Beta Plan"));
    expect(sent.find((message) => message.type === "portals.remove")?.payload).toEqual({
      origins: ["https://beta.example/*"],
    });
  });

  it("shows whether the storage is kept and opens the portal", async () => {
    await start("/done", {}, "unlocked");
    expect(text()).toContain("has agreed to keep");
    await click(button("Open Beta Plan"));
    expect(fakeBrowser.tabs.create).toHaveBeenCalledWith({ url: "https://beta.example/" });
  });
});

describe("which view an address means", () => {
  it("never shows a later step without a vault, nor makes a second vault", () => {
    expect(["/", "/portals", "/settings", "/recovery"].map((hash) => viewFor(hash, true))).toEqual(
      Array(4).fill("welcome"),
    );
    expect(viewFor("/passphrase", true)).toBe("passphrase");
    expect(viewFor("/passphrase", false)).toBe("portals");
    expect(viewFor("/", false)).toBe("settings");
    expect(viewFor("/nonsense", false)).toBe("settings");
  });
});

describe("a typed site", () => {
  it("becomes a pattern without path, query or port", () => {
    expect(siteToPattern("provider.payer.com")).toBe("https://provider.payer.com/*");
    expect(siteToPattern(" https://Provider.Payer.com:8443/a?b=c ")).toBe("https://provider.payer.com/*");
    expect(siteToPattern("http://127.0.0.1:4000/x")).toBe("http://127.0.0.1/*");
    for (const wrong of [
      "",
      "payer",
      "ftp://payer.com",
      "javascript:alert(1)",
      "https://",
      "file:///etc/passwd",
      "*",
    ]) {
      expect(siteToPattern(wrong), wrong).toBeUndefined();
    }
  });
});

describe("settings", () => {
  const start = async (managed: (keyof Preferences)[] = [], more: Answers = {}) => {
    location.hash = "/settings";
    let current = preferences;
    background({
      "vault.status": () => ({ state: "unlocked", sealed: 0 }),
      "portals.list": () => portals,
      "preferences.get": () => ({ preferences: current, managed }),
      "preferences.set": ({ change }) => {
        current = { ...current, ...(change as Partial<Preferences>) };
        return { preferences: current, managed };
      },
      ...more,
    });
    await show(<App />);
  };
  const changes = () => sent.filter((message) => message.type === "preferences.set").map(({ payload }) => payload);
  const commit = async (control: HTMLElement) => {
    control.dispatchEvent(new Event("change", { bubbles: true }));
    await settle();
  };

  it("saves what is changed and says so", async () => {
    await start();
    await click(field(/Mask names/));
    expect(changes()).toEqual([{ change: { maskLists: false } }]);
    expect(text()).toContain("Saved.");
  });

  it("refuses minutes out of range at the field", async () => {
    await start();
    const minutes = field(/Lock after/);
    await type(minutes, "0");
    await commit(minutes);
    expect(description(minutes)).toContain("from 1 to 240");
    await type(minutes, "10");
    await commit(minutes);
    expect(changes()).toEqual([{ change: { lockMinutes: 10 } }]);
  });

  it("shows what the organization has set, and lets nobody change it", async () => {
    await start(["lockMinutes", "exportsOn"]);
    expect(field(/Lock after/).disabled).toBe(true);
    expect(field("Allow exports").disabled).toBe(true);
    expect(text().match(/Set by your organization/g)).toHaveLength(2);
  });

  it("finds settings by their words", async () => {
    await start();
    await type(field("Search settings"), "legal hold");
    expect(text()).toContain("Keep claims");
    expect(text()).not.toContain("Mask names");
    await type(field("Search settings"), "zzz");
    expect(text()).toContain("No setting matches");
  });

  it("says the reason of every permission of this build", async () => {
    await start();
    const rows = [...document.querySelectorAll(".permissions tbody tr")].map((row) => row.textContent);
    expect(rows[0]).toMatch(/^storage.+key/);
    expect(rows[1]).toMatch(/^alarms.+lock/);
  });

  it("changes the passphrase, refusing a wrong current one at its field", async () => {
    let refused = true;
    await start([], { "vault.changePassphrase": () => (refused ? refuse("wrong-passphrase") : null) });
    await click(button(/^Change…/));
    await type(field("Current passphrase or recovery key"), "old one");
    await type(field("New passphrase"), GOOD);
    await type(field("Repeat the passphrase"), GOOD);
    await submit();
    expect(description(field("Current passphrase or recovery key"))).toContain("not the passphrase");
    expect(field("New passphrase").value).toBe(GOOD);
    refused = false;
    await submit();
    expect(text()).toContain("Passphrase changed.");
    expect(buttons(/^Change…/)).toHaveLength(1);
  });

  it("locks at once", async () => {
    await start([], { "vault.lock": () => null });
    await click(button("Lock now"));
    expect(sent.some((message) => message.type === "vault.lock")).toBe(true);
  });
});
