import type { ClaimSummary } from "../claims/work.ts";
import { Badge } from "./Badge.tsx";
import { showShortDate } from "./format.ts";
import { t } from "./i18n.ts";
import { maskIdentifier, maskName } from "./mask.ts";

interface WhoProps {
  claim: ClaimSummary;
  mask: boolean;
  /** False where the payer stands above already. */
  payer?: boolean;
}

/** Which claim: patient, payer, number, day of service. Masked, it shows the minimum necessary. */
export function Who({ claim, mask, payer = true }: WhoProps) {
  const number = claim.claimNumber ?? claim.patientControlNumber;
  const parts = [
    claim.patientName && (mask ? maskName(claim.patientName) : claim.patientName),
    payer ? claim.payerName : undefined,
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
