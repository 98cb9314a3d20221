import { z } from "zod";

/** A page's sheet as it comes from a content script: hostile input like the page itself. See claims/sheet.ts. */

/** Longest sheet, as JSON, in characters. A browser's own limit for a message is 64 MiB. */
export const MOST_SHEET = 30_000_000;
const MOST_NODES = 600_000;
const MOST_STYLES = 300_000;
const MOST_PIECES = 8_000;

const index = z.int().min(0).max(MOST_NODES);
const text = z.string().max(400_000);
const piece = z.tuple([z.string(), z.number(), z.number(), z.number(), z.number()]);
const pieces = z.array(piece).max(MOST_PIECES);
const style = z.strictObject({
  tag: z.string().max(200),
  role: z.string().max(200),
  hidden: z.boolean(),
  attributes: z.record(z.string().max(40), z.string().max(200)),
});

export const sheetSchema = z
  .strictObject({
    title: z.string().max(500),
    styles: z.array(style).max(MOST_STYLES),
    kinds: z.array(index).min(1).max(MOST_NODES),
    ups: z.array(index).max(MOST_NODES),
    texts: z.array(text).max(MOST_NODES),
    shown: z.array(z.tuple([index, text])),
    placed: z.array(z.tuple([index, pieces])),
    whole: pieces.optional(),
    marks: z
      .strictObject({
        values: z.array(z.tuple([index, index, z.string().max(300).nullable()])),
        payer: z.string().max(90).nullable(),
      })
      .optional(),
    said: z.array(z.string().max(100)).max(10),
  })
  .refine(
    ({ kinds, ups, texts, styles }) =>
      ups.length === kinds.length &&
      texts.length === kinds.length &&
      kinds.every((kind) => kind < styles.length) &&
      ups.every((up, node) => up < node || node === 0),
    "no tree",
  )
  .refine(
    ({ kinds, shown, placed, marks }) =>
      [...shown, ...placed].every(([node]) => node < kinds.length) &&
      (marks?.values.every(([, node]) => node < kinds.length) ?? true),
    "points outside of the page",
  );

/** A sheet as JSON: content scripts compare it with the last one, so it is made there once. */
export const sheetTextSchema = z
  .string()
  .max(MOST_SHEET)
  .transform((json, context) => {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "no JSON" });
      return z.NEVER;
    }
  })
  .pipe(sheetSchema);
