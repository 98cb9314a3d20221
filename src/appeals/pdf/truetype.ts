/**
 * The few tables of a TrueType font that a PDF needs, read as pdf-lib's font engine. It reads our own fonts alone
 * (fonts/, one glyph a character, no shaping), so that no font library of a megabyte has to come along.
 */

interface Glyph {
  id: number;
  codePoints: number[];
  advanceWidth: number;
}

type Tables = Map<string, number>;

function tablesOf(data: DataView): Tables {
  const tables: Tables = new Map();
  for (let i = 0; i < data.getUint16(4); i += 1) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((n) => data.getUint8(at + n)));
    tables.set(tag, data.getUint32(at + 8));
  }
  return tables;
}

/** Code point -> glyph, from the Unicode subtable (format 4). */
function characterMap(data: DataView, cmap: number): Map<number, number> {
  const map = new Map<number, number>();
  const count = data.getUint16(cmap + 2);
  const offsets = Array.from({ length: count }, (_, i) => cmap + data.getUint32(cmap + 4 + i * 8 + 4));
  const at = offsets.find((offset) => data.getUint16(offset) === 4);
  if (at === undefined) throw new Error("the font has no character map of format 4");
  const segments = data.getUint16(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + segments * 2];
  const [deltas, ranges] = [starts + segments * 2, starts + segments * 4];
  for (let i = 0; i < segments; i += 1) {
    const end = data.getUint16(ends + i * 2);
    const delta = data.getUint16(deltas + i * 2);
    const range = data.getUint16(ranges + i * 2);
    for (let code = data.getUint16(starts + i * 2); code <= end && code < 0xffff; code += 1) {
      const listed =
        range === 0 ? code : data.getUint16(ranges + i * 2 + range + (code - data.getUint16(starts + i * 2)) * 2);
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) map.set(code, glyph);
    }
  }
  return map;
}

/** @throws where the bytes are no TrueType font. */
export function readTrueType(bytes: Uint8Array, postscriptName: string) {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(data);
  const table = (tag: string): number => {
    const at = tables.get(tag);
    if (at === undefined) throw new Error(`the font has no table ${tag}`);
    return at;
  };
  const [head, hhea, hmtx, os2] = [table("head"), table("hhea"), table("hmtx"), table("OS/2")];
  const map = characterMap(data, table("cmap"));
  const [minX, minY, maxX, maxY] = [36, 38, 40, 42].map((at) => data.getInt16(head + at)) as [
    number,
    number,
    number,
    number,
  ];
  const widths = data.getUint16(hhea + 34);
  const glyph = (codePoint: number): Glyph => {
    const id = map.get(codePoint) ?? 0;
    return { id, codePoints: [codePoint], advanceWidth: data.getUint16(hmtx + Math.min(id, widths - 1) * 4) };
  };
  return {
    postscriptName,
    unitsPerEm: data.getUint16(head + 18),
    ascent: data.getInt16(hhea + 4),
    descent: data.getInt16(hhea + 6),
    italicAngle: 0,
    xHeight: data.getInt16(os2 + 86),
    capHeight: data.getInt16(os2 + 88),
    bbox: { minX, minY, maxX, maxY, width: maxX - minX, height: maxY - minY },
    characterSet: [...map.keys()],
    glyphForCodePoint: glyph,
    layout: (text: string) => ({ glyphs: [...text].map((char) => glyph(char.codePointAt(0) ?? 0)) }),
    createSubset(): never {
      throw new Error("the fonts are embedded whole");
    },
  };
}
