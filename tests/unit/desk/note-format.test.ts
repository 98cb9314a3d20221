import { expect, test } from "vitest";
import { claimValues, DEFAULT_FORMAT, fillFormat } from "../../../src/desk/claim/note-format.ts";

const record = {
  payerName: "Aetna",
  claimNumber: "EKX7742190",
  serviceFrom: "2026-09-27",
  serviceTo: "2026-09-27",
  billed: 184_500,
  receivedDate: "2026-10-03",
  lines: [{ adjustments: [{ group: "CO" as const, code: "197" }], reasons: ["No precertification"] }],
};

test("the office's short form, with what is known", () => {
  const note = fillFormat(DEFAULT_FORMAT, {
    ...claimValues(record, "Denied"),
    date: "11/24/2026",
    channel: "Called",
    rep: "Dana",
    ref: "R-77",
    next: "Appeal",
    by: "12/23/2026",
    initials: "AB",
  });
  expect(note).toBe(
    '11/24/2026 Called Aetna | Clm EKX7742190 | DOS 09/27/2026 billed $1,845.00 | rep Dana ref R-77 | status Denied CO-197 "No precertification" recv 10/03/2026 | next Appeal by 12/23/2026 | AB',
  );
});

test("a part of which nothing is known goes, a field takes its word along", () => {
  expect(fillFormat("rep {rep} ref {ref} | paid {paid}", { ref: "9" })).toBe("ref 9");
  expect(fillFormat("a {rep} | fixed | {paid}", {})).toBe("fixed");
  expect(fillFormat("Sent appeal for {codes}. | By {by}.", { codes: "CO-50" })).toBe("Sent appeal for CO-50.");
});

test("line breaks of a value do not break the note", () => {
  expect(fillFormat("{remark}", { remark: "one\n two" })).toBe("one two");
});
