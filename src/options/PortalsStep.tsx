import { useState } from "preact/hooks";
import { Button } from "../ui/Button.tsx";
import { t } from "../ui/i18n.ts";
import { Heading } from "./Heading.tsx";
import { PortalPicker } from "./PortalPicker.tsx";

/** Which portals ClaimTrail may read; none is a valid answer. */
export function PortalsStep({ onNext }: { onNext: () => void }) {
  const [picked, setPicked] = useState(0);
  return (
    <section class="step">
      <Heading>{t("portals_title")}</Heading>
      <p class="lead">{t("portals_lead")}</p>
      <PortalPicker onPicked={setPicked} />
      <div class="row">
        <Button variant={picked > 0 ? "plain" : "primary"} onClick={onNext}>
          {t("continue")}
        </Button>
        <span class="soft small">{t("portals_later")}</span>
      </div>
    </section>
  );
}
