import { expect, it, vi } from "vitest";
import { VaultError } from "../../../src/vault/errors.ts";

vi.mock("webextension-polyfill", () => ({ default: {} }));
const { codeOf } = await import("../../../src/background/vault.ts");

it("tells every code of the vault as it is, the wait of a throttled try, and nothing of any other error", () => {
  expect(codeOf(new VaultError("backup-truncated"))).toEqual({ code: "backup-truncated" });
  expect(codeOf(new VaultError("throttled", 5_000))).toEqual({ code: "throttled", detail: "5000" });
  expect(codeOf(new Error("RIVERA, MARISOL"))).toEqual({ code: "failed" });
});
