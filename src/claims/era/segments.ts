import { EraError } from "./problem.ts";

/** Bytes -> X12 segments. The separators are those that the ISA segment itself uses. */

export interface Segment {
  /** Position in the file, from 1. */
  number: number;
  /** `CLP`, `SVC` … */
  id: string;
  /** Elements by their X12 number: `elements[1]` is the first after the id. */
  elements: string[];
  /** Separates the parts of a composite element. */
  component: string;
}

const ISA_LENGTH = 106;
/** Longer than any segment of an 835 can be: a file without terminators is not read into memory. */
const MAX_SEGMENT = 8_192;

/** Bytes that show another character set, at the start of the file. */
function checkStart(bytes: Uint8Array): void {
  const [a, b, c] = bytes;
  if (bytes.length === 0) throw new EraError("empty", 1, "the file is empty");
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0x49 && b === 0) || (a === 0 && b === 0x49))
    throw new EraError("utf-16", 1, "the file is in UTF-16; an 835 is plain text (ASCII or UTF-8)");
  if (a === 0xc9 && b === 0xe2 && c === 0xc1)
    throw new EraError("ebcdic", 1, "the file is in EBCDIC, the mainframe's character set; ask for it as text");
}

/**
 * Decodes strictly: a byte that is not UTF-8 is reported with its segment. `done` counts the bytes handed out so far.
 */
async function* decoded(chunks: AsyncIterable<Uint8Array>, segmentNumber: () => number): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let first = true;
  const read = (bytes: Uint8Array | undefined) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new EraError(
        "not-utf-8",
        segmentNumber(),
        "from here on the file has bytes that are neither ASCII nor UTF-8; have it sent in one of these",
      );
    }
  };
  for await (const bytes of chunks) {
    if (first) checkStart(bytes);
    first = false;
    // Small pieces, so that a bad byte is reported near its segment.
    for (let at = 0; at < bytes.length; at += 4_096) yield read(bytes.subarray(at, at + 4_096));
  }
  if (first) checkStart(new Uint8Array());
  yield read(undefined);
}

/** Splits a file into segments as it is read. @throws EraError */
export async function* segments(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Segment> {
  let number = 0;
  let buffer = "";
  let marks: { element: string; component: string; terminator: string } | undefined;
  for await (const piece of decoded(chunks, () => number + 1)) {
    buffer += piece;
    if (!marks) {
      buffer = buffer.replace(/^[\ufeff\s]+/, "");
      if (buffer.length >= 3 && !buffer.startsWith("ISA"))
        throw new EraError("not-x12", 1, "the file does not begin with an ISA segment, so it is no X12 file");
      if (buffer.length < ISA_LENGTH) continue;
      marks = { element: buffer[3] ?? "", component: buffer[104] ?? "", terminator: buffer[105] ?? "" };
      const odd = [marks.element, marks.component, marks.terminator].find((mark) => /[A-Za-z0-9 ]/.test(mark));
      if (odd !== undefined || new Set(Object.values(marks)).size < 3)
        throw new EraError("not-x12", 1, "the ISA segment does not have its fixed length of 106 characters");
    }
    let from = 0;
    for (let at = buffer.indexOf(marks.terminator); at >= 0; at = buffer.indexOf(marks.terminator, from)) {
      const text = buffer.slice(from, at).replace(/^[\r\n\s]+/, "");
      from = at + 1;
      if (text === "") continue;
      number += 1;
      const elements = text.replace(/[\r\n]+/g, "").split(marks.element);
      yield { number, id: elements[0] ?? "", elements, component: marks.component };
    }
    buffer = buffer.slice(from);
    if (buffer.length > MAX_SEGMENT)
      throw new EraError("too-long", number + 1, "the segment has no end; the file is damaged");
  }
  if (!marks) throw new EraError("cut-off", 1, "the file ends inside the ISA segment");
  if (buffer.trim() !== "")
    throw new EraError("cut-off", number + 1, "the file ends in the middle of a segment: it is cut off");
}
