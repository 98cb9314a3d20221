import { t } from "../../ui/i18n.ts";

/** `31-60` -> `31–60 days`; claims without a day of service have no age. */
export function ageLabel(bucket: string): string {
  return bucket === "none" ? t("desk_age_none") : t("desk_age_days", bucket.replace("-", "–"));
}
