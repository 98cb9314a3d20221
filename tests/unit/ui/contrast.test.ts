import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("src/ui/tokens.css", "utf8");

/** Custom properties with a colour as six hex digits, of the first `:root` block in `block`. */
function colours(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map((m) => [m[1], m[2]]));
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const [lightBlock = "", darkBlock = ""] = css.split("@media (prefers-color-scheme: dark)");
const themes = { light: colours(lightBlock), dark: { ...colours(lightBlock), ...colours(darkBlock) } };
const PAPERS = ["paper", "surface", "sunken"];
const ON_SOFT = ["danger", "urgent", "ok", "waiting", "accent", "neutral"];

describe.each(Object.entries(themes))("contrast in the %s theme", (_, theme) => {
  const of = (name: string) => theme[name] ?? expect.fail(`no colour --${name}`);
  it("lets every text be read (4.5 to 1)", () => {
    const pairs = [
      ...PAPERS.flatMap((paper) => ["ink", "ink-soft", "accent", "urgent", "danger"].map((ink) => [ink, paper])),
      ...ON_SOFT.map((tone) => [tone, `${tone}-soft`]),
      ...ON_SOFT.map((tone) => ["ink", `${tone}-soft`]),
      ["on-accent", "accent"],
      ["on-accent", "accent-hover"],
    ] as [string, string][];
    const low = pairs.filter(([ink, paper]) => contrast(of(ink), of(paper)) < 4.5);
    expect(low).toEqual([]);
  });

  it("lets borders of controls, marks and the focus be seen (3 to 1)", () => {
    const pairs = PAPERS.flatMap((paper) => ["line-strong", "focus"].map((line) => [line, paper]));
    pairs.push(["urgent-mark", "paper"], ["urgent-mark", "surface"]);
    const low = (pairs as [string, string][]).filter(([line, paper]) => contrast(of(line), of(paper)) < 3);
    expect(low).toEqual([]);
  });
});
