import { describe, expect, it } from "vitest";
import { sourceFiles } from "./source-files.ts";

const ROOMS = ["src/ui", "src/popup", "src/options", "src/desk"];
const components = ROOMS.flatMap((room) => sourceFiles(room, /\.tsx$/));
const pages = ROOMS.flatMap((room) => sourceFiles(room, /\.html$/));

describe("sources of the surfaces", () => {
  it("makes fields for text in ui/Field.tsx alone, where autocomplete and spellcheck are off", () => {
    expect(components.length).toBeGreaterThan(20);
    const elsewhere = components
      .filter(({ path }) => !path.endsWith("ui/Field.tsx"))
      .flatMap(({ path, source }) => {
        const tags = source.match(/<(?:input|textarea|select)\b[^>]*|contentEditable/gi) ?? [];
        return tags.filter((tag) => !/type="(?:checkbox|radio|file)"/.test(tag)).map((tag) => `${path}: ${tag}`);
      });
    expect(elsewhere).toEqual([]);
  });

  it("writes no markup from text, and no style or script that the content security policy would drop", () => {
    const risky = components.filter(({ source }) => /dangerouslySetInnerHTML|innerHTML|\sstyle="/.test(source));
    expect(risky.map(({ path }) => path)).toEqual([]);
    const inline = pages.filter(({ source }) => /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i.test(source));
    expect(pages.length).toBeGreaterThan(1);
    expect(inline.map(({ path }) => path)).toEqual([]);
  });

  it("puts no patient data in titles: they are constant", () => {
    for (const { path, source } of pages)
      expect(source.match(/<title>(.*?)<\/title>/)?.[1], path).toMatch(/^ClaimTrail/);
    expect(components.filter(({ source }) => /document\.title/.test(source)).map(({ path }) => path)).toEqual([]);
  });
});
