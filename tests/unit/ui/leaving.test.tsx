// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { background, refuse, sent } from "./fake-browser.ts";
import { clear, show } from "./screen.ts";

/** What leaves a page: files, copies, paper. */

vi.mock("webextension-polyfill", async () => ({ default: (await import("./fake-browser.ts")).fakeBrowser }));
const { savePlainFile } = await import("../../../src/ui/save-file.ts");
const { PRINTING, useOwnWays } = await import("../../../src/ui/use-own-ways.ts");

const noted = () => sent.filter(({ type }) => type === "audit.note").map(({ payload }) => payload);

afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.documentElement.classList.remove(PRINTING);
  await clear();
});

describe("a file that is not encrypted", () => {
  it("is handed over only where the background allows exports at that moment", async () => {
    const made = vi.fn(() => "blob:x");
    vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined }));
    background({ "export.allow": () => refuse("policy") });
    await expect(savePlainFile("a.csv", new Blob(["x"]))).rejects.toMatchObject({ code: "policy" });
    expect(made).not.toHaveBeenCalled();
    background({ "export.allow": () => null });
    await savePlainFile("a.csv", new Blob(["x"]));
    expect(made).toHaveBeenCalledOnce();
  });
});

describe("the browser's own ways", () => {
  const Page = () => {
    useOwnWays((hash) => /^\/claim\/(.+)$/.exec(hash)?.[1]);
    return <p>text</p>;
  };

  it("are noted: what is marked and copied or cut, with the claim that is shown, and goes from the clipboard after a minute", async () => {
    const written: string[] = [];
    const clipboard = { writeText: async (text: string) => void written.push(text) };
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
    background({ "audit.note": () => null });
    location.hash = "#/claim/claim-0001";
    await show(<Page />);
    vi.useFakeTimers();
    dispatchEvent(new Event("copy"));
    location.hash = "#/";
    dispatchEvent(new Event("cut"));
    expect(noted()).toEqual([
      { kind: "copy", what: "selection", claims: ["claim-0001"] },
      { kind: "copy", what: "selection" },
    ]);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(written).toEqual([""]);
  });

  it("are noted: a page that is printed, where the page has not noted it itself; nothing after it has gone", async () => {
    background({ "audit.note": () => null });
    location.hash = "#/";
    await show(<Page />);
    dispatchEvent(new Event("beforeprint"));
    document.documentElement.classList.add(PRINTING);
    dispatchEvent(new Event("beforeprint"));
    expect(noted()).toEqual([{ kind: "print", what: "page" }]);
    await clear();
    document.documentElement.classList.remove(PRINTING);
    dispatchEvent(new Event("beforeprint"));
    dispatchEvent(new Event("copy"));
    expect(noted()).toHaveLength(1);
  });
});
