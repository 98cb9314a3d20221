import type { IsoDate } from "../claims/record.ts";
import type { ClaimSummary } from "../claims/work.ts";
import { DeadlineChip, StatusPill } from "./Badge.tsx";
import { money } from "./format.ts";
import { Icon } from "./Icon.tsx";
import { t } from "./i18n.ts";
import { causeLabel } from "./labels.ts";
import { Who } from "./Who.tsx";

interface ClaimCardProps {
  claim: ClaimSummary;
  mask: boolean;
  today?: IsoDate | undefined;
  onOpen: () => void;
}

/** One claim in a list: status, whose, how much, what to do first and by when. Opens the claim. */
export function ClaimCard({ claim, mask, today, onOpen }: ClaimCardProps) {
  const first = claim.tasks[0];
  return (
    <li class="card claim-card">
      <button type="button" class="claim-card-main" data-open={claim.id} onClick={onOpen}>
        <span class="spread">
          <span class="row">
            <StatusPill status={claim.status} />
            {claim.rootCause && claim.rootCause !== "pending-in-process" ? (
              <span class="small">{causeLabel(claim.rootCause)}</span>
            ) : null}
          </span>
          {claim.billed !== undefined ? (
            <span class="num claim-card-money">
              {money(claim.billed)}
              <span class="visually-hidden"> {t("field_billed")}</span>
            </span>
          ) : null}
        </span>
        <Who claim={claim} mask={mask} />
        {first || claim.deadline ? (
          <span class="claim-card-next">
            {first ? (
              <span class="claim-card-action">
                <Icon name="next" />
                {first.title}
              </span>
            ) : null}
            {claim.deadline ? <DeadlineChip date={claim.deadline} today={today} /> : null}
          </span>
        ) : null}
      </button>
    </li>
  );
}
