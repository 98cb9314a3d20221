import { PDFDocument, PDFTextField } from "@cantoo/pdf-lib";
import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { letterDocx, packetDocx } from "../../../src/appeals/docx.ts";
import { portalFields } from "../../../src/appeals/forms.ts";
import { draftLetter } from "../../../src/appeals/letter.ts";
import { packetOf } from "../../../src/appeals/packet.ts";
import { formPdf, letterPdf, packetPdf } from "../../../src/appeals/pdf/index.ts";
import { takesLetter } from "../../../src/appeals/refusal.ts";
import { inputOf, SAMPLES } from "./cases.ts";

function ready(name: string, patientName?: string) {
  const sample = SAMPLES.find((each) => each.name === name);
  if (!sample) throw new Error(name);
  const record = patientName ? { ...sample.record, patientName } : sample.record;
  const draft = draftLetter(inputOf({ ...sample, record }, takesLetter));
  if (!draft.letter) throw new Error("refused");
  return { letter: draft.letter, letterCase: draft.case, packet: packetOf(draft.case, draft.letter) };
}

/** The text of a .docx, and that its XML is well formed as far as tags go. */
function docxText(bytes: Uint8Array): string {
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(expect.arrayContaining(["[Content_Types].xml", "word/document.xml"]));
  const open: string[] = [];
  let text = "";
  const parser = new Parser(
    {
      onopentag: (tag) => open.push(tag),
      onclosetag: (tag) => expect(open.pop()).toBe(tag),
      ontext: (part) => {
        text += part;
      },
    },
    { xmlMode: true },
  );
  const xml = files["word/document.xml"];
  if (!xml) throw new Error("no document");
  parser.end(strFromU8(xml));
  expect(open).toEqual([]);
  return text;
}

describe("packet", () => {
  it("lists what is missing, and needs no official form where it carries the contents itself", () => {
    const { packet } = ready("necessity-medicare");
    expect(packet.form?.id).toBe("CMS-20027");
    expect(packet.documents.map(({ name }) => name)).not.toContain("CMS-20027");
    expect(packet.missing).toEqual(
      expect.arrayContaining(["To enclose: Denial notice", "To fill in: name and specialty"]),
    );
    expect(ready("necessity-qic").packet.form?.id).toBe("CMS-20033");
    expect(ready("records-medicare").packet.form).toBeUndefined();
  });

  it("shows no name and no member number on the cover sheet", () => {
    const cover = JSON.stringify(ready("necessity-medicare").packet.cover);
    expect(cover).not.toMatch(/OKONKWO|1EG4TE5MK73/);
    expect(cover).toContain("2026218004417");
  });

  it("offers the facts of a portal's dispute form one by one", () => {
    const { letter, letterCase } = ready("necessity-commercial-units");
    const fields = portalFields(letterCase, letter);
    expect(fields).toContainEqual({ label: "Claim number", value: "2026218004417" });
    expect(fields).toContainEqual({ label: "Amount in dispute", value: "$480.00" });
    expect(fields.every(({ value }) => value !== "")).toBe(true);
  });
});

describe("PDF", () => {
  it("has fillable fields with the facts of the claim", async () => {
    const { packet } = ready("necessity-medicare");
    const made = await packetPdf(packet);
    const pdf = await PDFDocument.load(made.bytes);
    expect(pdf.getPageCount()).toBe(made.pages);
    const texts = pdf
      .getForm()
      .getFields()
      .filter((field) => field instanceof PDFTextField);
    const values = texts.map((field) => field.getText() ?? "");
    expect(values).toEqual(expect.arrayContaining(["OKONKWO, ADAEZE", "1EG4TE5MK73", "Aug 3, 2026", "Sep 14, 2026"]));
    expect(values.some((text) => text.includes("We request a redetermination"))).toBe(true);
    const form = await formPdf(packet);
    expect((await PDFDocument.load(form?.bytes ?? new Uint8Array())).getForm().getFields().length).toBeGreaterThan(15);
  });

  it("carries no patient data in the file's properties", async () => {
    const pdf = await PDFDocument.load((await letterPdf(ready("necessity-medicare").letter)).bytes);
    expect([pdf.getTitle(), pdf.getAuthor(), pdf.getSubject(), pdf.getKeywords()].join(" ")).not.toMatch(
      /OKONKWO|2026218/,
    );
  });

  it("writes names with any Latin, Greek or Cyrillic letter as they are, and says what it could not write", async () => {
    const names = "Nguyễn Thị Đào, Łukasz Șerban, Ιωάννης, Жанна, Nuñez";
    const { packet } = ready("necessity-medicare", names);
    const made = await packetPdf(packet);
    expect(made.replaced).toEqual([]);
    const loaded = await PDFDocument.load(made.bytes);
    const values = loaded
      .getForm()
      .getFields()
      .map((field) => (field instanceof PDFTextField ? field.getText() : ""));
    expect(values).toContain(names);
    const other = await letterPdf(ready("necessity-medicare", "Łukasz 王").letter);
    expect(other.replaced).toEqual(["王"]);
    // the standard fonts do for most letters, and keep the file small
    const plain = await letterPdf(ready("necessity-medicare", "Nuñez").letter);
    expect(plain.replaced).toEqual([]);
    expect(plain.bytes.length).toBeLessThan(other.bytes.length / 3);
  });
});

describe(".docx", () => {
  it("carries every sentence of the letter, the form and the documents", async () => {
    const { packet, letter } = ready("necessity-medicare");
    const whole = docxText(await packetDocx(packet));
    for (const part of [
      "We request a redetermination",
      "Medicare redetermination request",
      "still missing",
      "[name and specialty]",
    ])
      expect(whole).toContain(part);
    expect(docxText(await letterDocx(letter))).toContain("OKONKWO, ADAEZE");
  });

  it("escapes what XML would trip over", async () => {
    const name = 'O\u0007MALLEY <b>&"Ann"</b> \ud800';
    const text = docxText(await letterDocx(ready("necessity-medicare", name).letter));
    expect(text).toContain('OMALLEY <b>&"Ann"</b>');
  });
});
