import { rgb } from "@cantoo/pdf-lib";
import type { ChoiceFormField, Form, TextFormField } from "../forms.ts";
import { encodable, type Flow, PAGE, RULE } from "./flow.ts";

/** Fillable form fields (AcroForm) under their labels. What is missing has a marked ground. */

const LINE = 13;
const GROUND = rgb(1, 1, 1);
const MISSING = rgb(1, 0.95, 0.72);
/** Characters that a line of a field holds at most, for its height. */
const PER_LINE = 98;

export function drawForm(flow: Flow, form: Form): void {
  flow.text([{ text: form.title }], { size: 14, bold: true });
  flow.text([{ text: form.note }], { size: 9 });
  flow.gap(8);
  form.fields.forEach((field, at) => {
    const name = `${form.id}.${at + 1}.${field.name}`;
    if (field.kind === "text") drawText(flow, field, name);
    else drawChoice(flow, field, name);
  });
}

function drawText(flow: Flow, field: TextFormField, name: string): void {
  const value = encodable(field.value, flow.fonts.text, flow.replaced);
  const wanted = value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / PER_LINE)), 0);
  // A reason longer than a page scrolls inside its field; the letter carries it in full.
  const rows = Math.min(38, Math.max(field.rows, wanted));
  const height = rows * LINE + 6;
  flow.room(height + 18);
  flow.text([{ text: field.label }], { size: 8.5, bold: true });
  flow.gap(3);
  const box = flow.pdf.getForm().createTextField(name);
  if (rows > 1) box.enableMultiline();
  flow.y -= height;
  box.addToPage(flow.page, {
    x: PAGE.margin,
    y: flow.y,
    width: flow.width,
    height,
    font: flow.fonts.text,
    borderColor: RULE,
    borderWidth: 0.75,
    backgroundColor: field.missing ? MISSING : GROUND,
  });
  box.setFontSize(9.5);
  box.setText(value);
  flow.gap(7);
}

function drawChoice(flow: Flow, field: ChoiceFormField, name: string): void {
  flow.room(16 + field.options.length * 16);
  flow.text([{ text: field.label }], { size: 8.5, bold: true });
  flow.gap(2);
  field.options.forEach((option, at) => {
    const box = flow.pdf.getForm().createCheckBox(`${name}.${at + 1}`);
    flow.y -= 15;
    box.addToPage(flow.page, {
      x: PAGE.margin,
      y: flow.y,
      width: 11,
      height: 11,
      borderColor: RULE,
      borderWidth: 0.75,
    });
    if (option.on) box.check();
    flow.y += 12.5;
    flow.text([{ text: option.label }], { size: 9.5, x: PAGE.margin + 18, width: flow.width - 18 });
  });
  flow.gap(8);
}
