import type { PageKind } from "../../claims/record.ts";
import { isBlank } from "../vocabulary/values.ts";
import type { Item } from "./model.ts";

/** What kind of page a set of claims stands on: every sign has a weight, none decides alone. */

/** Titles of what goes with a payment; an explanation of benefits can also be one claim's. */
const REMITTANCE =
  /remittance|\bremits?\b|explanation of (?:payments?|remit)|\be(?:ra|op|pra)\b(?! code)|\br(?:&|emittance )s\b|payment (?:advice|voucher|details?|summary)|\bvoucher\b|\bprovider payment|835/i;
const BENEFITS = /\beob\b|explanation of benefits?/i;
const CLAIM = /\b(?:claims? (?:status|details?|summary|inquiry|search|list|results|history)|(?:all|my|your) claims)\b/i;
/** Adjustments of the whole payment (PLB), which only a remittance has. */
const PROVIDER_LEVEL = /provider[- ](?:level )?adj|\bplb\b/i;
/** Claim status codes of an 835 (CLP02) as pages word them: `1 - Processed as Primary`. */
const CLP = /^\d{1,2}\s*[-–:]|\bas (?:primary|secondary|tertiary)\b/i;

export interface Signs {
  /** Title of the document and the first headings. */
  titles: readonly string[];
  /** All headings and short texts. */
  texts: readonly string[];
  /** The claims are rows of a table. */
  listed: boolean;
  /** More than one claim. */
  many: boolean;
  /** Facts outside every claim. */
  shared: readonly Item[];
  /** Facts of the first claim, in document order. */
  first: readonly Item[];
  /** Each claim is a tab of its own. */
  tabs: boolean;
}

const has = (items: readonly Item[], field: string): boolean =>
  items.some((i) => i.field === field && !isBlank(i.cell.text));

/** A printed explanation of benefits, which the payer sends: a title says so, whole or before a part of its own. */
export function isBenefits(texts: readonly string[]): boolean {
  return texts.some((t) => /^(?:provider )?explanation of benefits?(?:$| [-–—|(:])/i.test(t.trim()));
}

/** How much speaks for a remittance; from 3 on it is one. */
function remittanceWeight(s: Signs): number {
  const head = s.titles.join(" | ");
  let weight = 0;
  if (REMITTANCE.test(s.titles.slice(0, 2).join(" | "))) weight += 4;
  else if (REMITTANCE.test(head)) weight += 2;
  else if (BENEFITS.test(head)) weight += s.many ? 2 : 0;
  else if (CLAIM.test(head)) weight -= 1;
  if (s.texts.some((t) => PROVIDER_LEVEL.test(t))) weight += 2;
  if (s.listed || s.many) {
    // `Check 0044718` tells the way and the number
    const numbered = s.shared.some((i) => i.field === "paymentMethod" && /\d{4}/.test(i.cell.text));
    if (numbered || has(s.shared, "paymentNumber")) weight += 3;
    else if (has(s.shared, "paymentDate") && has(s.shared, "paymentMethod")) weight += 1;
    else weight -= 2;
    return weight;
  }
  if (!has(s.first, "paymentNumber") && !has(s.shared, "paymentNumber")) return weight - 3;
  const number = s.first.find((i) => i.field === "claimNumber")?.cell.box.at ?? 0;
  const before = [...s.first, ...s.shared].filter(
    (i) => (i.field === "paymentNumber" || i.field === "paymentDate") && i.cell.box.at < number,
  );
  weight += before.length > 1 ? 3 : -1;
  const said = s.first.find((i) => i.field === "statusText" && !isBlank(i.cell.text))?.cell.text;
  if (said === undefined || CLP.test(said)) weight += 1;
  else weight -= 1;
  if (has(s.first, "receivedDate") || has(s.first, "processedDate")) weight -= 1;
  return weight;
}

/** @returns the kind of a page with claims. */
export function claimPageKind(s: Signs): PageKind {
  if (remittanceWeight(s) >= 3) return "remittance";
  return !s.listed && (!s.many || s.tabs) ? "claim-detail" : "claim-list";
}
