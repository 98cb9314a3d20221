import { stringify } from "csv-stringify/browser/esm/sync";
import type { AuditLine } from "../../claims/audit.ts";

/** The trail as a table that a spreadsheet reads: RFC 4180, byte-order mark, nothing that it would run as a formula. */

const COLUMNS = ["number", "time", "event", "claims", "detail"];

export function csvHeader(): string {
  return `\ufeff${write([COLUMNS])}`;
}

export function csvLines(lines: readonly AuditLine[]): string {
  return write(
    lines.map(({ n, at = "", kind, claims = [], detail = {} }) => [
      String(n),
      at,
      kind,
      claims.join(" "),
      Object.entries(detail)
        .map(([key, value]) => `${key}: ${value}`)
        .join("; "),
    ]),
  );
}

function write(rows: string[][]): string {
  return stringify(rows, { record_delimiter: "windows", escape_formulas: true });
}
