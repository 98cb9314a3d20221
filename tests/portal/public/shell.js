// The portal's shell: the claim app lives in a frame of another host, as in the real ones.
const { app } = await (await fetch("/hosts.json")).json();
const frame = document.querySelector("iframe");
frame.src = `${app}/app.html#/payer/aetna`;
for (const link of document.querySelectorAll("[data-payer]")) {
  link.addEventListener("click", () => {
    frame.src = `${app}/app.html#/payer/${link.dataset.payer}`;
  });
}
