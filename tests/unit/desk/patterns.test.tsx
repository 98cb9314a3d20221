// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { background } from "../ui/fake-browser.ts";
import { accessibilityFaults, button, clear, click, show, text } from "../ui/screen.ts";

vi.mock("webextension-polyfill", async () => ({ default: (await import("../ui/fake-browser.ts")).fakeBrowser }));
const { Patterns } = await import("../../../src/desk/worklist/Patterns.tsx");

const WHY = "Aetna denied 5 claims with code 197 on 29881 in the last 30 days, 0 in the 30 before.";
const pattern = {
  payerName: "Aetna",
  rootCause: "prior-authorization",
  recent: 5,
  amount: 92_000,
  claimIds: ["claim-000001", "claim-000002"],
  why: WHY,
} as const;
afterEach(async () => {
  expect(accessibilityFaults()).toEqual([]);
  await clear();
});

it("says once that a kind of denial is rising, with its claims one click away", async () => {
  background({ "knowledge.get": () => ({ rules: [], patterns: [{ ...pattern, claimIds: [...pattern.claimIds] }] }) });
  await show(<Patterns />);
  expect(text()).toContain("1 kind of denial is rising");
  expect(text()).toContain(WHY);
  expect(text()).toContain("$920.00");
  await click(button("Show its claims"));
  expect(decodeURIComponent(location.hash)).toBe(`#/set/patterns:${WHY}`);
});

it("takes no room where nothing is rising", async () => {
  background({ "knowledge.get": () => ({ rules: [], patterns: [] }) });
  await show(<Patterns />);
  expect(text()).toBe("");
});
