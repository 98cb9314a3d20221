// @vitest-environment happy-dom
import fc from "fast-check";
import { expect, test } from "vitest";
import { sheetTextSchema } from "../../../src/claims/schema/sheet.ts";
import type { Sheet } from "../../../src/claims/sheet.ts";
import { type SheetOptions, takeSheet } from "../../../src/reading/sheet/index.ts";

/** What of a page goes into its sheet. */

function sheetOf(html: string, options: SheetOptions = {}): Sheet {
  document.title = "Claim";
  document.body.innerHTML = html;
  const steps = takeSheet(document, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  if (!step.value) throw new Error("nothing to read");
  return step.value;
}
const texts = (sheet: Sheet): string[] => sheet.texts.filter((text) => text !== "");
const styleOf = (sheet: Sheet, text: string) => sheet.styles[sheet.kinds[sheet.texts.indexOf(text)] ?? -1];

/** A sheet with each node's style in place of its number: in which order styles are met says nothing. */
const resolved = ({ styles, kinds, ...rest }: Sheet) => ({ ...rest, kinds: kinds.map((kind) => styles[kind]) });

test("rows of plain cells are taken as the general walk takes them", () => {
  const cell = (tags: string[], attributes: string[], texts: string[]) =>
    fc
      .tuple(fc.constantFrom(...tags), fc.constantFrom(...attributes), fc.constantFrom(...texts))
      .map(([tag, said, text]) => `<${tag}${said}>${text}</${tag}>`);
  const plain = cell(["td"], [""], ["", "26A1177005", "$1.00", "claim"]);
  const any = cell(
    ["td", "th"],
    [
      "",
      ' class="num"',
      ' colspan="2"',
      ' data-label="Billed &amp; paid"',
      ' class="d-none"',
      ' title="x"',
      ' scope=""',
    ],
    ["", "26A1177005", "a &lt; b", " spaced  out ", "A\u00a0\u00a0B", "two\nlines", "arrow_up", "<b>a</b> b", "\u2009"],
  );
  const cells = fc.oneof(
    { weight: 3, arbitrary: fc.array(plain, { minLength: 1, maxLength: 5 }) },
    fc.array(fc.oneof(plain, any), { minLength: 1, maxLength: 5 }),
  );
  const row = fc
    .tuple(fc.constantFrom("", "", "", ' class="odd"', " hidden"), cells)
    .map(([said, list]) => `<tr${said}>${list.join("")}</tr>`);
  const body = fc
    .tuple(fc.array(row, { maxLength: 4 }), fc.constantFrom("", "", "\n"))
    .map(([rows, between]) => `<tbody>${rows.join(between)}</tbody>`);
  fc.assert(
    fc.property(fc.array(body, { minLength: 1, maxLength: 3 }), (bodies) => {
      const html = `<table>${bodies.join("")}</table><p>claim</p>`;
      // asked for its elements, the walk goes from cell to cell
      const { marks, ...slow } = sheetOf(html, { wants: { selectors: { ignore: [], values: [] } } });
      expect(marks).toEqual({ values: [], payer: null });
      expect(resolved(sheetOf(html))).toEqual(resolved(slow));
    }),
  );
});

test("any page's sheet passes the message's schema as it is", () => {
  const part = fc.constantFrom(
    "<table><tr><td>Claim</td><td>26A1</td></tr></table>",
    "<pre>CLAIM   26A1\nBILLED  1.00</pre>",
    "<div role=row><b>x</b><i>y</i></div>",
    "<div style='white-space: pre'>A    B</div>",
    "text <br> more <p>claim</p>",
    `<p>${"long ".repeat(1_000)}</p>`,
    "<input readonly value='26A1'>",
    "<span aria-labelledby=l>v</span><b id=l>Billed</b>",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const sheet = sheetOf(`<h1>claim</h1>${parts.join("")}`);
      expect(sheetTextSchema.parse(JSON.stringify(sheet))).toEqual(sheet);
    }),
  );
});

test("what is hidden from reading stays out, what explains it comes along", () => {
  const sheet = sheetOf(
    "<p>Claim 26A1</p><script>1</script><p hidden>old</p><span class='sr-only'>said</span><td></td><b data-field='billed' id='secret' onclick='x'>5</b>",
  );
  expect(texts(sheet)).toEqual(["Claim 26A1", "old", "5"]);
  expect(styleOf(sheet, "old")).toMatchObject({ tag: "p", hidden: true });
  expect(styleOf(sheet, "5")).toEqual({ tag: "b", role: "", hidden: false, attributes: { "data-field": "billed" } });
});

test("selectors are looked up where the reading asks for them; one that does not parse finds nothing", () => {
  const selectors = {
    ignore: [".old", ":::"],
    values: [{ selector: ".n" }, { selector: "#t", attribute: "title" }, { selector: "((" }],
    payer: { selector: "h2" },
  };
  const sheet = sheetOf(
    "<h2>Example Plan</h2><p class=old>claim</p><p class=n>claim 26A1</p><i id=t title='AB1'>x</i>",
    {
      wants: { selectors },
    },
  );
  expect(texts(sheet)).toEqual(["Example Plan", "claim 26A1", "x"]);
  const at = (text: string) => sheet.texts.indexOf(text);
  expect(sheet.marks).toEqual({
    values: [
      [0, at("claim 26A1"), null],
      [1, at("x"), "AB1"],
    ],
    payer: "Example Plan",
  });
});

test("a page that is too long is cut, and says so", () => {
  const sheet = sheetOf(`<p>claim</p>${`<p>${"word ".repeat(100)}</p>`.repeat(20)}`, { limits: { page: 2_000 } });
  expect(sheet.said).toEqual(["stopped at 2000 characters"]);
  expect(texts(sheet).join("").length).toBeLessThan(3_000);
});
