import { beforeEach, describe, expect, it, vi } from "vitest";
import type { FrameSender } from "../../../src/background/router.ts";
import { VaultError } from "../../../src/vault/errors.ts";

/** The background's own work, over a vault that only writes down what it is asked. */

const state = vi.hoisted(() => ({
  local: new Map<string, unknown>(),
  session: new Map<string, unknown>(),
  managed: new Map<string, unknown>(),
  removed: [] as unknown[],
  notices: [] as string[],
  frames: [] as unknown[],
}));
const area = (values: Map<string, unknown>) => ({
  get: async (key: string | null) =>
    key === null ? Object.fromEntries(values) : values.has(key) ? { [key]: values.get(key) } : {},
  set: async (items: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(items)) values.set(key, value);
  },
  remove: async (keys: string | string[]) => {
    for (const key of [keys].flat()) values.delete(key);
  },
  clear: async () => values.clear(),
});
vi.mock("webextension-polyfill", () => ({
  default: {
    storage: { local: area(state.local), session: area(state.session), managed: area(state.managed) },
    permissions: {
      getAll: async () => ({ origins: ["https://portal.example/*"] }),
      contains: async () => true,
      remove: async (what: unknown) => state.removed.push(what),
    },
    runtime: {
      getPlatformInfo: async () => ({}),
      sendMessage: async ({ claimtrailNotice }: { claimtrailNotice: string }) => state.notices.push(claimtrailNotice),
    },
    action: { setBadgeText: async () => undefined, setBadgeBackgroundColor: async () => undefined },
    scripting: { executeScript: async () => state.frames },
    tabs: { get: async () => ({ url: "https://portal.example/claims" }) },
  },
}));

const vault = {
  status: vi.fn(async () => ({ state: "unlocked", sealed: 0, captureStopped: "quota" })),
  touch: vi.fn(async () => undefined),
  unlock: vi.fn(async () => ({ opened: 0, setAside: 0 })),
  refreshSummaries: vi.fn(async () => 0),
  changePassphrase: vi.fn(async () => undefined),
  dueTasks: vi.fn(async () => ({ claims: [], total: 0 })),
  purge: vi.fn(async () => ({ purged: 3, onHold: 1, others: 0 })),
  getSetting: vi.fn(async (): Promise<unknown> => undefined),
  erase: vi.fn(async () => undefined),
  renewRecoveryKey: vi.fn(async () => ({ recoveryKey: "AAAA-BBBB" })),
  resetInboxKey: vi.fn(async () => undefined),
  summary: vi.fn(async (id: string) => (id === "claim-0001" ? { id } : undefined)),
  eligibilityById: vi.fn(async () => ({ id: "elig-00001", record: { memberId: "M1" } })),
  audit: { note: vi.fn(async () => undefined), list: vi.fn(async () => []), trim: vi.fn(async () => 0) },
};
vi.mock("../../../src/background/vault.ts", () => ({ theVault: async () => vault, today: () => "2026-11-24" }));
vi.mock("../../../src/background/registration.ts", () => ({ injectIntoTab: async () => true }));
const learn = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock("../../../src/background/knowledge.ts", () => ({
  learn,
  loadKnowledge: async () => undefined,
  forgetKnowledge: () => undefined,
}));
vi.mock("../../../src/background/apply.ts", () => ({
  applyChangedPreferences: async () => undefined,
  reconcile: async () => undefined,
}));

const { touchVault } = await import("../../../src/background/activity.ts");
const { dailyUpkeep } = await import("../../../src/background/upkeep.ts");
const { auditHandlers } = await import("../../../src/background/handlers/audit.ts");
const { vaultHandlers } = await import("../../../src/background/handlers/vault.ts");
const { portalHandlers } = await import("../../../src/background/handlers/portals.ts");
const { notePolicy } = await import("../../../src/background/settings-trail.ts");
const { tabHandlers } = await import("../../../src/background/handlers/tabs.ts");
const { protocol } = await import("../../../src/messages/protocol.ts");

const SURFACE: FrameSender | undefined = undefined;
const NOW = Date.parse("2026-11-24T09:00:00.000Z");
const asVault = vault as unknown as Parameters<typeof dailyUpkeep>[0];

beforeEach(() => {
  vi.clearAllMocks();
  state.local.clear();
  state.session.clear();
  state.managed.clear();
  state.removed.length = 0;
  state.notices.length = 0;
});

describe("the lock deadline", () => {
  it("moves on with what a hand did, never with what pages read by themselves", async () => {
    for (const type of ["vault.touch", "claim.work", "claims.work", "preferences.set", "audit.note"] as const)
      await touchVault(type);
    expect(vault.touch).toHaveBeenCalledTimes(5);
    for (const type of ["vault.status", "tasks.due", "claims.recent", "claim.get", "tab.view", "audit.list"] as const)
      await touchVault(type);
    expect(vault.touch).toHaveBeenCalledTimes(5);
  });
});

describe("daily upkeep", () => {
  it("removes what is past its time, once a day", async () => {
    state.local.set("preferences", { retentionDays: 365 });
    expect(await dailyUpkeep(asVault, NOW)).toBe(true);
    expect(vault.purge).toHaveBeenCalledExactlyOnceWith({ lastSeenBefore: "2025-11-24T09:00:00.000Z" });
    expect(await dailyUpkeep(asVault, NOW + 60_000)).toBe(false);
    expect(vault.purge).toHaveBeenCalledOnce();
    await dailyUpkeep(asVault, NOW + 86_400_000);
    expect(vault.purge).toHaveBeenCalledTimes(2);
  });

  it("keeps claims where nobody set a time, and the trail for six years", async () => {
    expect(await dailyUpkeep(asVault, NOW)).toBe(false);
    expect(vault.purge).not.toHaveBeenCalled();
    expect(vault.audit.trim).toHaveBeenCalledExactlyOnceWith("2020-11-23T09:00:00.000Z");
  });

  it("removes the practice's own list of open claims with claims of its age", async () => {
    state.local.set("preferences", { retentionDays: 365 });
    vault.getSetting.mockResolvedValueOnce({ importedAt: "2025-11-23T09:00:00.000Z", claims: [] });
    await dailyUpkeep(asVault, NOW);
    expect(vault.purge).toHaveBeenCalledExactlyOnceWith({
      lastSeenBefore: "2025-11-24T09:00:00.000Z",
      settings: ["desk.open-claims", "desk.open-claims.marks"],
    });
    vault.getSetting.mockResolvedValueOnce({ importedAt: "2025-11-26T09:00:00.000Z", claims: [] });
    await dailyUpkeep(asVault, NOW + 86_400_000);
    expect(vault.purge).toHaveBeenLastCalledWith({ lastSeenBefore: "2025-11-25T09:00:00.000Z" });
  });

  it("keeps nothing longer because something else failed", async () => {
    state.local.set("preferences", { retentionDays: 365 });
    learn.mockRejectedValueOnce(new Error("cannot be learned from"));
    await expect(dailyUpkeep(asVault, NOW)).rejects.toThrow();
    expect(vault.purge).toHaveBeenCalledOnce();
    expect(vault.audit.trim).toHaveBeenCalledOnce();
  });

  it("tries again where it failed", async () => {
    vault.audit.trim.mockRejectedValueOnce(new VaultError("locked"));
    await expect(dailyUpkeep(asVault, NOW)).rejects.toThrow("locked");
    await dailyUpkeep(asVault, NOW + 60_000);
    expect(vault.audit.trim).toHaveBeenCalledTimes(2);
  });
});

describe("changed settings", () => {
  it("are noted by name, with the value where it is a number or a switch", async () => {
    const change = { lockMinutes: 5, exportsOn: false, initials: "JD", maskLists: true };
    await portalHandlers["preferences.set"]({ change }, SURFACE);
    expect(noted()).toEqual([
      { setting: "lockMinutes", to: 5 },
      { setting: "initials" },
      { setting: "exportsOn", to: false },
    ]);
  });

  it("that the organisation made are noted once, also those made while the browser was closed", async () => {
    state.managed.set("lockMinutes", 3);
    await notePolicy();
    await notePolicy();
    expect(noted()).toEqual([{ setting: "lockMinutes", to: 3, by: "organization" }]);
    state.managed.delete("lockMinutes");
    state.managed.set("exportsOn", false);
    await notePolicy();
    expect(noted().slice(1)).toEqual([
      { setting: "lockMinutes", by: "organization" },
      { setting: "exportsOn", to: false, by: "organization" },
    ]);
  });

  it("take effect even where they cannot be noted", async () => {
    vault.audit.note.mockRejectedValueOnce(new VaultError("absent"));
    const { preferences } = await portalHandlers["preferences.set"]({ change: { lockMinutes: 7 } }, SURFACE);
    expect(preferences.lockMinutes).toBe(7);
  });
});

/** Details of the entries of the trail so far. */
function noted(): unknown[] {
  const calls = vault.audit.note.mock.calls as unknown as [{ kind: string; detail: unknown }][];
  expect(calls.every(([{ kind }]) => kind === "settings")).toBe(true);
  return calls.map(([{ detail }]) => detail);
}

describe("messages of the settings", () => {
  it("notes in the trail only what a surface may, in words of our own", async () => {
    const note = protocol["audit.note"].request;
    expect(note.safeParse({ kind: "unlock" }).success).toBe(false);
    expect(note.safeParse({ kind: "copy", what: "Jane Doe" }).success).toBe(false);
    await auditHandlers["audit.note"](
      note.parse({ kind: "copy", claims: ["claim-0001"], what: "note", count: 2 }),
      SURFACE,
    );
    expect(vault.audit.note).toHaveBeenCalledExactlyOnceWith({
      kind: "copy",
      claims: ["claim-0001"],
      detail: { what: "note", count: 2 },
    });
    await auditHandlers["audit.list"]({ limit: 10, before: 5 }, SURFACE);
    expect(vault.audit.list).toHaveBeenCalledExactlyOnceWith(10, 5);
  });

  it("says why capture has stopped as a code", async () => {
    expect(await vaultHandlers["vault.status"]({}, SURFACE)).toMatchObject({ state: "unlocked", problem: "quota" });
  });

  it("allow plain files only while exports are on, and new passphrases that keep the organisation's rules", async () => {
    expect(await vaultHandlers["export.allow"]({}, SURFACE)).toBeNull();
    state.managed.set("exportsOn", false);
    await expect(vaultHandlers["export.allow"]({}, SURFACE)).rejects.toMatchObject({ code: "policy" });
    const allow = (passphrase: string) => vaultHandlers["vault.allowPassphrase"]({ passphrase }, SURFACE);
    expect(await allow("maple tundra oyster")).toBeNull();
    state.managed.set("minPassphraseLength", 20);
    await expect(allow("maple tundra oyster")).rejects.toMatchObject({ code: "weak-passphrase" });
  });

  it("say that the passphrase is weaker than the organisation asks by now, until another was chosen", async () => {
    vault.status.mockResolvedValue({ state: "unlocked", sealed: 0 } as never);
    const problem = async () => (await vaultHandlers["vault.status"]({}, SURFACE)).problem;
    const unlock = () => vaultHandlers["vault.unlock"]({ secret: "maple tundra oyster", kind: "passphrase" }, SURFACE);
    await unlock();
    expect(await problem()).toBeUndefined();
    state.managed.set("minPassphraseLength", 20);
    await unlock();
    expect(await problem()).toBe("weak-passphrase");
    const change = { current: "maple tundra oyster", next: "maple tundra oyster glacier lantern" };
    await vaultHandlers["vault.changePassphrase"](change, SURFACE);
    expect(await problem()).toBeUndefined();
  });

  it("an unlocked vault is open even where the disk is too full to bring its lists up to today", async () => {
    vault.refreshSummaries.mockRejectedValueOnce(new VaultError("quota"));
    const asked = { secret: "maple tundra oyster", kind: "passphrase" as const };
    expect(await vaultHandlers["vault.unlock"](asked, SURFACE)).toEqual({ opened: 0, setAside: 0 });
    expect(state.notices).toContain("unlocked");
  });

  it("makes a recovery key and a sealing key", async () => {
    expect(await vaultHandlers["vault.newRecoveryKey"]({ passphrase: "p" }, SURFACE)).toEqual({
      recoveryKey: "AAAA-BBBB",
    });
    await vaultHandlers["vault.resetInboxKey"]({}, SURFACE);
    expect(vault.resetInboxKey).toHaveBeenCalledOnce();
    expect(state.notices).toContain("changed");
  });

  it("erases settings and access with the vault, and nothing where the vault refuses", async () => {
    state.local.set("preferences", { lockMinutes: 5 });
    vault.erase.mockRejectedValueOnce(new VaultError("on-hold"));
    await expect(vaultHandlers["vault.erase"]({ secret: "p" }, SURFACE)).rejects.toThrow("on-hold");
    expect(state.local.size).toBe(1);
    expect(state.removed).toEqual([]);
    await vaultHandlers["vault.erase"]({ secret: null }, SURFACE);
    expect(vault.erase).toHaveBeenLastCalledWith(undefined);
    expect(state.local.size).toBe(0);
    expect(state.removed).toEqual([{ origins: ["https://portal.example/*"] }]);
    expect(state.notices).toContain("locked");
  });
});

describe("what a tab shows", () => {
  it("holds claims and eligibility by the ids that its frames have stored", async () => {
    const origin = "https://portal.example";
    const report = { pageKind: "eligibility", records: 1, portal: "x", limits: [], settled: true, failed: false };
    state.frames = [{ frameId: 0, result: { origin, frames: [], report } }];
    const claimIds = ["claim-0001", "elig-00001"];
    state.session.set("tab:7", { 0: { documentId: "d", origin, claimIds, state: "saved" } });
    const view = await tabHandlers["tab.view"]({ tabId: 7 }, SURFACE);
    expect(view.claims).toEqual([{ id: "claim-0001" }]);
    expect(view.eligibility).toEqual([{ memberId: "M1" }]);
    expect(vault.eligibilityById).toHaveBeenCalledExactlyOnceWith("elig-00001");
  });
});
