import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { type Document as HappyDocument, Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { pageReadingSchema } from "../../../src/claims/schema/record.ts";
import { readPage } from "../../tools/reading/read-page.ts";
import { cases, EVIL } from "./size.ts";

/** Saved pages, changed at random as no portal would: the reader still answers, and what it says is a valid reading. */

const SMALL = 24_000;
const folder = "tests/pages";
const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".html") && statSync(join(folder, name)).size < SMALL)
  .sort();

const change = fc.record({
  how: fc.constantFrom("remove", "double", "move", "text", "attribute", "unwrap", "rename"),
  at: fc.nat(10_000),
  to: fc.nat(10_000),
  text: fc.constantFrom(...EVIL),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(document: HappyDocument, { how, at, to, text }: Change): void {
  const all = document.body.querySelectorAll("*");
  const element = all[at % Math.max(1, all.length)];
  const other = all[to % Math.max(1, all.length)];
  if (!element || !other) return;
  if (how === "remove") element.remove();
  else if (how === "double") other.append(element.cloneNode(true));
  else if (how === "move" && !element.contains(other)) other.append(element);
  else if (how === "text") element.textContent = text;
  else if (how === "unwrap") element.replaceWith(...element.childNodes);
  else if (how === "attribute")
    for (const name of ["aria-label", "colspan", "rowspan", "headers", "for", "id", "role", "data-label"])
      element.setAttribute(name, text.slice(0, 200));
  else if (how === "rename") {
    const fresh = document.createElement(["table", "td", "dl", "dd", "th", "section"][to % 6] ?? "div");
    fresh.append(...element.childNodes);
    element.replaceWith(fresh);
  }
}

describe("mutated saved pages", () => {
  it("are read without an exception, into a valid reading", () => {
    expect(pages.length).toBeGreaterThan(10);
    const window = new Window({ url: "https://portal.example/claims" });
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.array(change, { minLength: 1, maxLength: 12 }), (name, changes) => {
        const { document } = window;
        document.documentElement.innerHTML = readFileSync(join(folder, name), "utf8").replace(
          /<script[\s\S]*?<\/script>/gi,
          "",
        );
        for (const one of changes) apply(document, one);
        const reading = readPage(document as unknown as Document);
        const parsed = pageReadingSchema.safeParse(JSON.parse(JSON.stringify(reading)));
        expect(parsed.error?.issues ?? []).toEqual([]);
      }),
      cases(60, 3_000),
    );
  });
});
