import type { ClaimSummary } from "../claims/work.ts";
import { Badge } from "./Badge.tsx";
import { showShortDate } from "./format.ts";
import { t } from "./i18n.ts";
import { maskIdentifier, maskName } from "./mask.ts";

/** Which claim: patient, payer, number, day of service. Masked, it shows the minimum necessary. */
export function Who({ claim, mask }: { claim: ClaimSummary; mask: boolean }) {
  const number = claim.claimNumber ?? claim.patientControlNumber;
  const parts = [
    claim.patientName && (mask ? maskName(claim.patientName) : claim.patientName),
    claim.payerName,
    number && (mask ? maskIdentifier(number) : number),
    claim.serviceFrom && t("dos_short", showShortDate(claim.serviceFrom)),
  ].filter((part) => part !== undefined && part !== "");
  return (
    <span class="who small soft num">
      {parts.join(" · ")}
      {claim.sample ? (
        <>
          {" "}
          <Badge tone="accent">{t("sample_mark")}</Badge>
        </>
      ) : null}
    </span>
  );
}
