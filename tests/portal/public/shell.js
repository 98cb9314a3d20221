// The portal's shell: the claim app lives in a frame of another host, as in the real ones.
const frame = document.querySelector("iframe");
let payer = "aetna";
let show = () => undefined;
// a click before the host of the app is known counts as well
for (const link of document.querySelectorAll("[data-payer]")) {
  link.addEventListener("click", () => {
    payer = link.dataset.payer;
    show();
  });
}
const { app } = await (await fetch("/hosts.json")).json();
show = () => {
  frame.src = `${app}/app.html#/payer/${payer}`;
};
show();
