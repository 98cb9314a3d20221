import { render } from "preact";
import { localeTag } from "../ui/i18n.ts";
import { App } from "./shell/App.tsx";

document.documentElement.lang = localeTag();
const place = document.getElementById("app");
if (place) render(<App narrow={place.classList.contains("panel")} />, place);
