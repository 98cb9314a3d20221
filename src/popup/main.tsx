import { render } from "preact";
import { localeTag } from "../ui/i18n.ts";
import { App } from "./App.tsx";

document.documentElement.lang = localeTag();
const place = document.getElementById("app");
if (place) {
  place.replaceChildren();
  render(<App />, place);
}
