// Pages that move, one scenario per hash: what portals do to a reader that looks once and too early.
const root = document.querySelector("#app");
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const HEADERS = [
  "Claim Number",
  "Patient Name",
  "Member ID",
  "Service Date",
  "Claim Status",
  "Billed Amount",
  "Paid Amount",
];

/** Synthetic claim number `n` of a list. */
const row = (n) => [
  `MV${String(240000 + n)}`,
  `PATIENT, TEST ${n}`,
  `MB${String(7000000 + n)}`,
  `0${1 + (n % 9)}/1${n % 9}/2026`,
  ["Paid", "Denied", "Pending"][n % 3],
  `$${(100 + n).toFixed(2)}`,
  n % 3 === 0 ? `$${(60 + n).toFixed(2)}` : "$0.00",
];
const bodyRow = (cells) => make("tr", {}, ...cells.map((cell) => make("td", {}, cell)));
const table = (rows, headers = HEADERS) =>
  make(
    "table",
    {},
    make("thead", {}, make("tr", {}, ...headers.map((h) => make("th", { scope: "col" }, h)))),
    make("tbody", {}, ...rows.map(bodyRow)),
  );

const scenarios = {
  /** The result arrives long after the page is there. */
  async late() {
    root.append(make("p", { role: "status" }, "Retrieving claims"));
    await later(2_500);
    root.replaceChildren(table([row(1), row(2)]));
  },

  /** One claim after another in the same document; the second one's lines come after its header. */
  async inplace() {
    const claims = {
      A: {
        number: "INP100",
        status: "Denied",
        billed: "$500.00",
        paid: "$0.00",
        line: "99213",
        member: "MEMA1",
        reason: "CO-197",
      },
      B: {
        number: "INP200",
        status: "Paid",
        billed: "$80.00",
        paid: "$64.00",
        line: "97110",
        member: "MEMB2",
        reason: "",
      },
    };
    const dl = make("dl");
    const lines = make("div");
    const show = async (claim, wait) => {
      const facts = [
        ["Claim Number", claim.number],
        ["Claim Status", claim.status],
        ["Member ID", claim.member],
        ["Billed Amount", claim.billed],
        ["Paid Amount", claim.paid],
      ];
      dl.replaceChildren(...facts.flatMap(([label, value]) => [make("dt", {}, label), make("dd", {}, value)]));
      await later(wait);
      lines.replaceChildren(
        table(
          [["1", claim.line, claim.billed, claim.paid, claim.reason]],
          ["Line", "Procedure Code", "Billed", "Paid", "Reason Code"],
        ),
      );
    };
    const next = make("button", { id: "next", type: "button" }, "Next claim");
    let shown = claims.A;
    next.addEventListener("click", () => {
      shown = shown === claims.A ? claims.B : claims.A;
      return show(shown, 450);
    });
    root.append(make("h1", {}, "Claim detail"), dl, lines, next);
    await show(claims.A, 0);
  },

  /** Twenty rows a page, the rest behind a button. */
  async pages() {
    let page = 0;
    const holder = make("div");
    const draw = () => holder.replaceChildren(table(Array.from({ length: 20 }, (_, i) => row(page * 20 + i))));
    const next = make("button", { id: "next", type: "button" }, "Next page");
    next.addEventListener("click", async () => {
      page += 1;
      await later(150);
      draw();
    });
    root.append(holder, next);
    draw();
  },

  /** What explains the denial is loaded when the row is opened. */
  async expand() {
    const cells = row(1);
    const tr = bodyRow(cells);
    const open = make("button", { id: "expand", type: "button", "aria-expanded": "false" }, "Show");
    tr.append(make("td", {}, open));
    const grid = table([], [...HEADERS, "Details"]);
    grid.tBodies[0].append(tr);
    open.addEventListener("click", async () => {
      open.setAttribute("aria-expanded", "true");
      await later(200);
      const inner = make(
        "dl",
        {},
        make("dt", {}, "Reason Code"),
        make("dd", {}, "CO-29"),
        make("dt", {}, "Check Number"),
        make("dd", {}, "88120"),
      );
      tr.after(make("tr", {}, make("td", { colspan: String(HEADERS.length + 1) }, inner)));
    });
    root.append(grid);
  },

  /** 300 rows of which a dozen are in the document at a time. */
  async virtual() {
    const height = 30;
    const view = make("div", {
      id: "grid",
      role: "grid",
      "aria-rowcount": "301",
      style: "height:360px;overflow:auto;position:relative",
    });
    const inner = make("div", { role: "presentation", style: `height:${300 * height}px;position:relative` });
    const header = make("div", {
      role: "row",
      "aria-rowindex": "1",
      style: "display:flex;position:sticky;top:0;background:#fff",
    });
    header.append(...HEADERS.map((h) => make("div", { role: "columnheader", style: "width:150px" }, h)));
    view.append(header, inner);
    const draw = () => {
      const first = Math.floor(view.scrollTop / height);
      inner.replaceChildren(
        ...Array.from({ length: 12 }, (_, i) => first + i)
          .filter((n) => n < 300)
          .map((n) =>
            make(
              "div",
              {
                role: "row",
                "aria-rowindex": String(n + 2),
                style: `display:flex;position:absolute;top:${n * height}px`,
              },
              ...row(n).map((cell) => make("div", { role: "gridcell", style: "width:150px" }, cell)),
            ),
          ),
      );
    };
    view.addEventListener("scroll", draw);
    root.append(view);
    draw();
  },

  /** Another status at each visit of this browser. */
  async visits() {
    const visit = Number(localStorage.getItem("visit") ?? "0");
    localStorage.setItem("visit", String(visit + 1));
    const states = [
      ["Pending", "", ""],
      ["Denied", "$0.00", "CO-16"],
      ["Paid", "$120.00", ""],
    ];
    const [status, paid, code] = states[Math.min(visit, 2)];
    const facts = [
      ["Claim Number", "VIS777"],
      ["Member ID", "VISMEM1"],
      ["Date of Service", "05/05/2026"],
      ["Billed Amount", "$150.00"],
      ["Claim Status", status],
      ["Paid Amount", paid],
      ["Reason Code", code],
    ].filter(([, value]) => value);
    root.append(make("dl", {}, ...facts.flatMap(([label, value]) => [make("dt", {}, label), make("dd", {}, value)])));
  },

  /** A claim list among 50,000 other nodes. */
  async huge() {
    const filler = document.createDocumentFragment();
    for (let i = 0; i < 16_000; i += 1)
      filler.append(make("div", { class: "row" }, make("span", {}, `Item ${i}`), make("b", {}, "open")));
    const box = make("section", {}, make("h2", {}, "Catalogue"));
    box.append(filler);
    root.append(table([row(1), row(2), row(3)]), box);
  },

  /** Something on the page never rests: 20,000 changes a second. */
  async storm() {
    root.append(table([row(4), row(5)]));
    const ticker = make("p", {}, "0");
    root.append(ticker);
    let n = 0;
    setInterval(() => {
      for (let i = 0; i < 200; i += 1) {
        n += 1;
        ticker.firstChild.data = `tick ${n}`;
        if (n % 50 === 0) ticker.setAttribute("hidden", "");
        else if (n % 50 === 1) ticker.removeAttribute("hidden");
      }
    }, 10);
    // how long the page's own thread is ever held up, by anybody
    let last = performance.now();
    let worst = 0;
    setInterval(() => {
      worst = Math.max(worst, performance.now() - last - 20);
      last = performance.now();
      document.documentElement.dataset.worst = String(Math.round(worst));
    }, 20);
  },
};

await scenarios[location.hash.slice(1)]?.();
