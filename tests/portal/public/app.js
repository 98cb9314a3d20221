// The claim app of the demo portal: a single-page app with hash routes, drawn by script as portals do, three layouts by payer.
const root = document.querySelector("#app");
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
};
const money = (cents) =>
  cents === undefined ? "" : (cents / 100).toLocaleString("en-US", { style: "currency", currency: "USD" });
const codesOf = (line) => (line.codes ?? []).map((c) => `${c.group}-${c.code}`).join(", ");
const link = (claim, text = claim.number) => make("a", { href: `#/claims/${claim.number}` }, text);
let data;

function table(caption, headers, rows) {
  return make(
    "table",
    {},
    make("caption", {}, caption),
    make("thead", {}, make("tr", {}, ...headers.map((h) => make("th", { scope: "col" }, h)))),
    make("tbody", {}, ...rows.map((cells) => make("tr", {}, ...cells.map((cell) => make("td", {}, cell ?? ""))))),
  );
}

function list(payer) {
  const claims = data.claims.filter((claim) => claim.payer === payer);
  const headers = ["Claim Number", "Patient", "Service Date", "Status", "Billed", "Paid", "Patient Account No."];
  const cells = (c) => [link(c), c.patient, c.service, c.status, money(c.billed), money(c.paid), c.account];
  const heading = make("h2", {}, `Claim search results (${claims.length})`);
  if (payer !== "bluestone") return [heading, table("Claims", headers, claims.map(cells))];
  return [
    heading,
    make(
      "div",
      { role: "grid", "aria-label": "Claims" },
      make("div", { role: "row", class: "grid-row" }, ...headers.map((h) => make("span", { role: "columnheader" }, h))),
      ...claims.map((c) =>
        make(
          "div",
          { role: "row", class: "grid-row" },
          ...cells(c).map((x) => make("span", { role: "gridcell" }, x ?? "")),
        ),
      ),
    ),
  ];
}

const facts = (c) =>
  [
    ["Claim Number", c.number],
    ["Claim Status", c.status],
    ["Payer", data.payers[c.payer]],
    ["Patient Name", c.patient],
    ["Member ID", c.member],
    ["Date of Birth", c.born],
    ["Patient Account Number", c.account],
    ["Rendering Provider", c.provider],
    ["Provider NPI", c.npi],
    ["Date of Service", c.service],
    ["Received Date", c.received],
    ["Finalized Date", c.processed],
    ["Billed Amount", money(c.billed)],
    ["Allowed Amount", money(c.allowed)],
    ["Paid Amount", money(c.paid)],
    ["Patient Responsibility", money(c.patientShare)],
    ["EFT Number", c.payment?.number],
    ["Payment Date", c.payment?.date],
    ["Denial Reason", c.reason],
  ].filter(([, value]) => value);

function linesTable(c) {
  return table(
    "Service lines",
    [
      "Line",
      "Service Date",
      "Procedure",
      "Modifier",
      "Units",
      "Billed",
      "Allowed",
      "Paid",
      "Adjustment codes",
      "Remark codes",
    ],
    c.lines.map((line, index) => [
      String(index + 1),
      c.service,
      line.procedure,
      line.modifiers,
      String(line.units),
      money(line.billed),
      money(line.allowed),
      money(line.paid),
      codesOf(line),
      (line.remarks ?? []).join(", "),
    ]),
  );
}

function legend(c) {
  const codes = [...new Set(c.lines.flatMap((l) => [...(l.codes ?? []).map((x) => x.code), ...(l.remarks ?? [])]))];
  return codes.length
    ? [
        make("h3", {}, "Code descriptions"),
        table(
          "Codes",
          ["Code", "Description"],
          codes.map((x) => [x, data.legend[x]]),
        ),
      ]
    : [];
}

function detail(number) {
  const c = data.claims.find((claim) => claim.number === number);
  if (!c) return [make("p", { role: "alert" }, "We could not find a claim that matches your request.")];
  const back = make("a", { href: `#/payer/${c.payer}` }, "Back to results");
  if (c.payer === "aetna") {
    const panels = facts(c).map(([label, value]) =>
      make("div", {}, make("p", { class: "cap" }, label), make("p", {}, value)),
    );
    return [
      back,
      make("h2", {}, "Claim detail"),
      make("div", { class: "panel-grid" }, ...panels),
      linesTable(c),
      ...legend(c),
    ];
  }
  if (c.payer === "medicare") {
    const pairs = facts(c).flatMap(([label, value]) => [make("dt", {}, label), make("dd", {}, value)]);
    return [
      back,
      make("h2", {}, "Detailed claim status information"),
      make("dl", {}, ...pairs),
      linesTable(c),
      ...legend(c),
    ];
  }
  return [
    back,
    make("h2", {}, `Claim ${c.number} — ${c.status}`),
    make(
      "div",
      { class: "inline" },
      ...facts(c)
        .slice(2)
        .map(([label, value]) => make("p", {}, `${label}: ${value}`)),
    ),
    linesTable(c),
    ...legend(c),
  ];
}

async function draw() {
  data ??= await (await fetch("/data.json")).json();
  const [, kind, key] = location.hash.split("/");
  root.replaceChildren(make("p", {}, "Loading …"));
  // portals answer late: the page is usable before the result is there
  await new Promise((resolve) => setTimeout(resolve, 120));
  root.replaceChildren(...(kind === "claims" ? detail(key) : list(key ?? "aetna")));
}
addEventListener("hashchange", draw);
draw();
