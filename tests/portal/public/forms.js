// Forms of the demo portal: search forms in several make-ups and a dispute form. Everything that happens to the page is
// written down in `acts`, so that a test can see that nothing was pressed, sent or focused.
const place = document.querySelector("#app");
window.acts = [];
for (const kind of ["submit", "click", "mousedown", "keydown", "focusin", "beforeunload"]) {
  addEventListener(kind, (event) => acts.push(`${kind} ${event.target?.id ?? ""}`), true);
}
HTMLFormElement.prototype.submit = function submit() {
  acts.push(`submit() ${this.id}`);
};

/** What the fields hold, by id: the page's own state where it has one. */
window.held = () => {
  const fields = [...document.querySelectorAll("input, select, textarea")].map((el) => [
    el.id,
    el.tagName === "SELECT" ? (el.selectedOptions[0]?.text ?? "") : el.value,
  ]);
  return Object.fromEntries(fields);
};

const html = (text) => place.replaceChildren(document.createRange().createContextualFragment(text));
const PAGES = {
  // labels of every kind, a prefilled field, one that reloads the page, fields that are nobody's business
  search: () =>
    html(`<h1>Claim search</h1><form id="search" action="/nowhere">
      <p><label for="icn">Payer Claim Control #</label> <input id="icn" name="icn"></p>
      <p><label>Member ID <input id="member"></label></p>
      <p><label>Patient last name <input id="last"></label> <label>First name <input id="first"></label></p>
      <table><tr><td>Date of birth</td><td><input id="born" placeholder="MM/DD/YYYY"></td><td>Patient account no.</td><td><input id="account" value="HP-1"></td></tr></table>
      <fieldset><legend>Dates of service</legend><label>From <input type="date" id="from"></label> <label>To <input type="date" id="to"></label></fieldset>
      <p><label>Billed amount <input id="billed" onchange="this.form.submit()"></label></p>
      <p><label>Portal user name <input id="user"></label> <label>Referral number <input id="referral"></label></p>
      <input type="hidden" id="memberId" name="memberId"><button id="go">Search</button></form>`),
  parts: () =>
    html(`<h1>Claim status inquiry</h1><form id="parts">
      <p><label>Subscriber ID <input id="member" maxlength="12"></label></p>
      <fieldset><legend>Patient date of birth</legend>
        <select id="bm" aria-label="Month"><option>Month</option>${"January February March April May June July August September October November December".replace(/\w+/g, "<option>$&</option>")}</select>
        <input id="bd" aria-label="Day" maxlength="2"><input id="by" aria-label="Year" maxlength="4"></fieldset>
      <p>Service date from: <input id="fm" placeholder="MM" maxlength="2">/<input id="fd" placeholder="DD" maxlength="2">/<input id="fy" placeholder="YYYY" maxlength="4"></p>
      <p><label>Range of service <input id="range" placeholder="MM/DD/YYYY - MM/DD/YYYY"></label></p>
      <button id="go">Inquire</button></form>`),
  dispute: () =>
    html(`<h1>Claim dispute</h1><form id="dispute">
      <p><label>Claim number <input id="claim"></label></p>
      <p><label>Reason for dispute <select id="reason"><option>Choose one</option><option>Timely filing</option><option>No authorization or precertification</option><option>Medical necessity</option><option>Other</option></select></label></p>
      <p><label>Amount in dispute <input id="amount"></label></p>
      <p><label>Explain why you disagree<br><textarea id="why" rows="6" cols="60"></textarea></label></p>
      <fieldset><legend>Contact</legend><label>Contact name <input id="name"></label> <label>Phone <input id="phone" type="tel" maxlength="10"></label></fieldset>
      <p><label>Supporting documents <input id="files" type="file"></label></p><button id="go">Submit dispute</button></form>`),
  // fields that a framework controls: it keeps the value, hears only real changes, and writes its own state back
  controlled: () => {
    let state = { claim: "", member: "", born: "" };
    const labels = { claim: "Claim number", member: "Member ID", born: "Date of birth" };
    html(
      `<h1>Claim search</h1><div id="form">${Object.keys(state)
        .map((name) => `<div><label for="${name}">${labels[name]}</label><input id="${name}"></div>`)
        .join("")}<button id="go">Search</button></div>`,
    );
    const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
    const seen = {};
    const draw = () => {
      // the handler of this drawing knows the state of this drawing alone
      const current = state;
      for (const el of document.querySelectorAll("#form input")) {
        Object.defineProperty(el, "value", {
          configurable: true,
          get: () => native.get.call(el),
          set: (value) => {
            seen[el.id] = value;
            native.set.call(el, value);
          },
        });
        el.value = current[el.id];
        el.oninput = () => {
          const value = native.get.call(el);
          if (value === seen[el.id]) return;
          state = { ...current, [el.id]: value };
          queueMicrotask(draw);
        };
      }
    };
    draw();
    window.held = () => state;
  },
  frame: async () => {
    const { app } = await (await fetch("/hosts.json")).json();
    html(
      `<h1>Partner application</h1><iframe id="inner" width="900" height="600" src="${app}/forms.html#/search"></iframe>`,
    );
    addEventListener("message", ({ data }) => {
      window.inner = data;
    });
  },
};

const draw = () => (PAGES[location.hash.slice(2)] ?? PAGES.search)();
addEventListener("hashchange", draw);
draw();
// a frame tells the page around it what it holds
if (parent !== window) {
  const tell = () => parent.postMessage({ held: held(), acts }, "*");
  for (const kind of ["input", "change", "submit", "click"]) addEventListener(kind, () => setTimeout(tell), true);
  tell();
}
