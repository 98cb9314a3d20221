import { dayNumber } from "../../claims/dates.ts";
import { isDiagnosisCode, isModifier, isProcedureCode, isRevenueCode } from "../../claims/identifiers.ts";
import type { ClaimRecord, Explanation, IsoDate, ServiceLine } from "../../claims/record.ts";
import { carc, rarc } from "../../denials/codes/index.ts";
import { identifyPayer } from "../../denials/payers.ts";
import { toEob } from "./eob.ts";
import type { ExplanationOfBenefit } from "./types.ts";

/**
 * Safe Harbor (45 CFR 164.514(b)(2)) by allow-list: only known codes, amounts, counts and years are let through, and no free
 * text at all, so that an identifier in an unexpected field does not pass. Places, names and numbers of any kind are left
 * out; dates become years; who is older than 89 has no year of birth.
 */

const OLDEST = 89;

const year = (date: IsoDate | undefined): string | undefined => date?.slice(0, 4);

/** Year of birth, unless it shows an age above 89 on the day of service or of the last look. */
function birthYear(record: ClaimRecord, seen: IsoDate): string | undefined {
  const birth = record.patientBirthDate;
  if (!birth) return undefined;
  const latest = [record.serviceTo, record.serviceFrom, record.processedDate, seen]
    .filter((day) => day !== undefined)
    .sort()
    .pop();
  // Whole years, counted generously: a birthday later in the year counts as reached.
  const age = Number(year(latest ?? seen)) - Number(year(birth));
  return age > OLDEST || dayNumber(birth) > dayNumber(seen) ? undefined : year(birth);
}

function explanation({ adjustments, remarks }: Explanation): Explanation {
  return {
    adjustments: adjustments?.flatMap(({ group, code, amount }) => {
      const known = carc(code)?.code;
      return known === undefined ? [] : [{ group, code: known, amount }];
    }),
    remarks: remarks?.flatMap((code) => rarc(code)?.code ?? []),
  };
}

const fitting = (text: string | undefined, fits: (text: string) => boolean): string | undefined =>
  text !== undefined && fits(text) ? text : undefined;

function safeLine(line: ServiceLine): ServiceLine {
  const { billed, allowed, paid, patientResponsibility, deductible, coinsurance, copay, units } = line;
  return {
    billed,
    allowed,
    paid,
    patientResponsibility,
    deductible,
    coinsurance,
    copay,
    units: units !== undefined && units <= 9_999 ? units : undefined,
    procedure: fitting(line.procedure, isProcedureCode),
    modifiers: line.modifiers?.filter(isModifier),
    revenueCode: fitting(line.revenueCode, isRevenueCode),
    diagnoses: line.diagnoses?.filter(isDiagnosisCode),
    serviceFrom: year(line.serviceFrom),
    serviceTo: year(line.serviceTo),
    ...explanation(line),
  };
}

/** The payer by the name that we know it by: a shown name can hold anything. */
function payerOf(record: ClaimRecord): string {
  const { id, line } = identifyPayer(record.payerName);
  return line ? `${id} (${line})` : id;
}

/** A claim without anything that identifies its patient. Values are years where the record has days. */
export function deidentified(id: string, record: ClaimRecord, seen: IsoDate): ExplanationOfBenefit {
  const { billed, allowed, paid, patientResponsibility, deductible, coinsurance, copay, status } = record;
  const safe: ClaimRecord = {
    billed,
    allowed,
    paid,
    patientResponsibility,
    deductible,
    coinsurance,
    copay,
    status,
    payerName: payerOf(record),
    patientBirthDate: birthYear(record, seen),
    serviceFrom: year(record.serviceFrom),
    serviceTo: year(record.serviceTo),
    processedDate: year(record.processedDate),
    receivedDate: year(record.receivedDate),
    paymentDate: year(record.paymentDate),
    lines: record.lines?.map(safeLine),
    ...explanation(record),
  };
  return toEob(id, safe, seen.slice(0, 4));
}
