import { expect, it, vi } from "vitest";

const stored = vi.hoisted(() => new Map<string, unknown>());
vi.mock("webextension-polyfill", () => ({
  default: {
    runtime: { sendMessage: async () => undefined },
    storage: {
      session: {
        get: async () => Object.fromEntries(stored),
        remove: async (names: string[]) => {
          for (const name of names) stored.delete(name);
        },
      },
    },
  },
}));
vi.mock("../../../src/background/vault.ts", () => ({ theVault: async () => ({}) }));
const { notify } = await import("../../../src/background/notice.ts");

it("forgets unsaved texts with every lock, and nothing else", async () => {
  stored.set("draft:claim-0001", "Called, ref 4481").set("tab:7", {});
  notify("changed");
  await new Promise((done) => setTimeout(done, 0));
  expect([...stored.keys()]).toEqual(["draft:claim-0001", "tab:7"]);
  notify("locked");
  await vi.waitFor(() => expect([...stored.keys()]).toEqual(["tab:7"]));
});
