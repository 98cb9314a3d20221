import browser from "webextension-polyfill";
import { type MessageKey, t } from "../ui/i18n.ts";

export type Step = "welcome" | "passphrase" | "recovery" | "portals" | "done";

const STEPS: readonly { steps: readonly Step[]; key: MessageKey }[] = [
  { steps: ["welcome"], key: "step_welcome" },
  { steps: ["passphrase", "recovery"], key: "step_passphrase" },
  { steps: ["portals"], key: "step_portals" },
  { steps: ["done"], key: "step_done" },
];

/** Where in the set-up the user is. */
export function Steps({ current }: { current: Step }) {
  const at = STEPS.findIndex(({ steps }) => steps.includes(current));
  return (
    <header class="onboarding-head no-print">
      <span class="brand">
        <img src={browser.runtime.getURL("icons/icon.svg")} alt="" width="28" height="28" />
        ClaimTrail
      </span>
      <ol class="plain-list progress" aria-label={t("steps_label")}>
        {STEPS.map(({ key }, index) => (
          <li
            key={key}
            class={index < at ? "progress-done" : index === at ? "progress-now" : undefined}
            aria-current={index === at ? "step" : undefined}
          >
            <span class="progress-number num">{index + 1}</span>
            {t(key)}
          </li>
        ))}
      </ol>
    </header>
  );
}
