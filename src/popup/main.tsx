import { render } from "preact";
import { localeTag } from "../ui/i18n.ts";
import { App } from "./App.tsx";
import { readWindow } from "./open.ts";

document.documentElement.lang = localeTag();
// only the button that opens beside the page wants it
void readWindow().catch(() => undefined);
const place = document.getElementById("app");
if (place) {
  place.replaceChildren();
  render(<App />, place);
}
