/** Pages that the reading bench opens: generated, synthetic, of the shapes that a payer portal serves. */

const STATUS = ["Finalized/Payment", "Denied", "Pending", "Paid", "Finalized/Denial", "In Process"];
const LAST = ["Abbott", "Baker", "Castillo", "Dunn", "Ellison", "Farrow", "Gupta", "Hale"];
const FIRST = ["Grace", "Omar", "Lena", "Ravi", "Mira", "Joel"];
const PROCEDURES = ["99213", "99214", "80053", "36415", "J1885", "93000", "71046", "97110"];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const pad = (n: number, width: number): string => String(n).padStart(width, "0");
const day = (n: number): string => `${pad(1 + (n % 12), 2)}/${pad(1 + (n % 28), 2)}/2026`;
const money = (n: number): string =>
  `$${(n / 100).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

const FRAME = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><header><a href="#">Provider Portal</a><nav><ul><li><a href="#">Home</a></li><li><a href="#">Claims</a></li><li><a href="#">Payments</a></li></ul></nav></header><main><h1>${title}</h1>${body}</main><footer><p>Support: 1-800-555-0100</p></footer></body></html>`;

const row = (cells: readonly string[], tag = "td"): string =>
  `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join("")}</tr>`;

/** A claim list: `rows` rows of ten columns. */
export function claimList(rows: number): string {
  const head = [
    "Claim Number",
    "Patient Name",
    "Member ID",
    "Patient Account #",
    "Service Date",
    "Received Date",
    "Status",
    "Billed Amount",
    "Allowed Amount",
    "Paid Amount",
  ];
  const body = Array.from({ length: rows }, (_, n) =>
    row([
      `26${pad(1_000_000 + n * 37, 9)}`,
      `${pick(LAST, n)}, ${pick(FIRST, n)}`,
      `W${pad(100_000_000 + n * 911, 9)}`,
      `PT-${pad(n + 4_000, 6)}`,
      day(n),
      day(n + 5),
      pick(STATUS, n),
      money(12_500 + n * 131),
      money(9_900 + n * 97),
      money(n % 3 === 0 ? 0 : 7_900 + n * 77),
    ]),
  );
  return FRAME(
    "Claim Search Results",
    `<table><thead>${row(head, "th")}</thead><tbody>${body.join("")}</tbody></table>`,
  );
}

/** A claim with `lines` service lines of ten columns, its header above. */
export function claimDetail(lines: number): string {
  const facts: [string, string][] = [
    ["Claim Number", "26A7700190042"],
    ["Claim Status", "Finalized"],
    ["Patient Name", "Abbott, Grace"],
    ["Member ID", "W100200300"],
    ["Patient Account Number", "PT-004711"],
    ["Rendering Provider", "Lakeside Family Practice"],
    ["Date of Service", "03/02/2026 - 03/28/2026"],
    ["Received Date", "04/01/2026"],
    ["Finalized Date", "04/15/2026"],
    ["Total Billed", "$48,210.00"],
    ["Total Paid", "$21,004.50"],
    ["Check/EFT Number", "EFT0099120"],
  ];
  const head = [
    "Line",
    "Service Date",
    "Procedure",
    "Modifier",
    "Units",
    "Billed",
    "Allowed",
    "Paid",
    "Patient Resp",
    "Remark Codes",
  ];
  const body = Array.from({ length: lines }, (_, n) =>
    row([
      String(n + 1),
      day(n),
      pick(PROCEDURES, n),
      n % 4 === 0 ? "25" : "",
      String(1 + (n % 3)),
      money(12_500 + n * 131),
      money(9_900 + n * 97),
      money(n % 5 === 0 ? 0 : 7_900 + n * 77),
      money(n % 5 === 0 ? 0 : 2_000),
      n % 5 === 0 ? "CO-197" : "CO-45",
    ]),
  );
  return FRAME(
    "Claim Details",
    `<dl>${facts.map(([k, v]) => `<dt>${k}</dt><dd>${v}</dd>`).join("")}</dl><h2>Service Lines</h2><table><thead>${row(head, "th")}</thead><tbody>${body.join("")}</tbody></table>`,
  );
}

/** A page of about `nodes` nodes that shows no claim: an article list as portals' news and help pages have. */
export function emptyPage(nodes: number): string {
  const words = [
    "office",
    "update",
    "weather",
    "schedule",
    "parking",
    "lobby",
    "coffee",
    "window",
    "printer",
    "garden",
  ];
  // a list item is seven nodes: li, a, text, p, text, span, text
  const items = Array.from(
    { length: Math.floor(nodes / 7) },
    (_, n) =>
      `<li><a href="#${n}">${pick(words, n)} ${n}</a><p>The ${pick(words, n + 3)} near the ${pick(words, n + 5)} opens at ${1 + (n % 9)} on weekdays.</p><span>${pick(words, n + 7)}</span></li>`,
  );
  return FRAME("Notices", `<ul>${items.join("")}</ul>`).replace('<a href="#">Claims</a>', '<a href="#">Events</a>');
}
