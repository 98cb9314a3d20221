import { describe, expect, it } from "vitest";
import type { AdviceInput } from "../../../src/claims/advice.ts";
import { LINES_OF_BUSINESS } from "../../../src/claims/advice.ts";
import { GROUP_CODES } from "../../../src/claims/record.ts";
import { adviseClaim } from "../../../src/followup/index.ts";

/**
 * Realistic denials as a specialist would work them, written from the payers' and contractors' rules (deadlines and
 * field guide sources), not from the code. Service on Aug 3, 2026, notice of Sep 1, 2026, worked on Oct 1, 2026.
 *
 * payer | line of business, `in`/`out` | code | remarks | modifiers | cause | first action | its deadline (`-` none, `?` assumed)
 */
const TABLE = `
# Medicare: redetermination 120 days + 5 presumed; reopening 1 year; filing 12 months
Novitas Medicare Part B ||CO-50|||medical-necessity|appeal|2027-01-04
Novitas Medicare Part B ||CO-50|N115||medical-necessity|appeal|2027-01-04
Noridian Medicare ||CO-50|N386 MA01||medical-necessity|appeal|2027-01-04
CGS Medicare ||CO-50|M25||medical-necessity|appeal|2027-01-04
Palmetto GBA ||CO-55|||medical-necessity|appeal|2027-01-04
NGS Medicare ||CO-56|||medical-necessity|appeal|2027-01-04
WPS GHA Medicare ||CO-150|||medical-necessity|appeal|2027-01-04
First Coast Service Options ||CO-151|||medical-necessity|appeal|2027-01-04
First Coast Service Options ||CO-151|N362||medical-necessity|appeal|2027-01-04
Medicare ||CO-152|||medical-necessity|appeal|2027-01-04
Medicare ||CO-154|||medical-necessity|appeal|2027-01-04
Medicare ||CO-40|||medical-necessity|appeal|2027-01-04
Medicare ||CO-114|||medical-necessity|appeal|2027-01-04
Medicare ||PR-50|||medical-necessity|bill-patient|-
Medicare ||CO-16|MA130 N290||missing-invalid-info|corrected-claim|2027-08-03
Medicare ||CO-16|N265 MA130||missing-invalid-info|corrected-claim|2027-08-03
Medicare ||CO-16|MA130||missing-invalid-info|corrected-claim|2027-08-03
Medicare ||CO-16|MA36 MA130||missing-invalid-info|corrected-claim|2027-08-03
Medicare ||CO-16|M76 MA130||coding-bundling|corrected-claim|2027-08-03
Medicare ||CO-16|N290||missing-invalid-info|corrected-claim|2027-08-03
Medicare ||CO-4|||coding-bundling|reopening|2027-09-01
Medicare ||CO-4|N822||coding-bundling|reopening|2027-09-01
Medicare ||CO-11|||coding-bundling|reopening|2027-09-01
Medicare ||CO-9|||coding-bundling|reopening|2027-09-01
Medicare ||CO-10|||coding-bundling|reopening|2027-09-01
Medicare ||CO-146|||coding-bundling|reopening|2027-09-01
Medicare ||CO-5|||coding-bundling|reopening|2027-09-01
Medicare ||CO-181|||coding-bundling|reopening|2027-09-01
Medicare ||CO-182|||coding-bundling|reopening|2027-09-01
Medicare ||CO-97|M15||coding-bundling|reopening|2027-09-01
Medicare ||CO-97|M80||coding-bundling|reopening|2027-09-01
Medicare ||CO-97||59|coding-bundling|appeal|2027-01-04
Medicare ||CO-236|||coding-bundling|reopening|2027-09-01
Medicare ||CO-B15|||coding-bundling|reopening|2027-09-01
Medicare ||CO-B16|||coding-bundling|reopening|2027-09-01
Medicare ||CO-190|||coding-bundling|bill-other-payer|-
Medicare ||OA-18|||duplicate|check-payment|-
Medicare ||CO-18||76|duplicate|reopening|2027-09-01
Medicare ||OA-18|N522||duplicate|check-payment|-
Medicare ||CO-22|||coordination-of-benefits|bill-other-payer|-
Medicare ||OA-22|||coordination-of-benefits|bill-other-payer|-
Medicare ||CO-29|||timely-filing|reconsideration|-
Medicare ||CO-109|||wrong-payer-or-plan|bill-other-payer|-
Medicare ||CO-B9|||eligibility-coverage|verify-eligibility|2027-01-04
Medicare ||CO-B7|||provider-enrollment|fix-enrollment|-
Medicare ||CO-183|||provider-enrollment|fix-enrollment|-
Medicare ||CO-184|||provider-enrollment|fix-enrollment|-
Medicare ||CO-208|||provider-enrollment|fix-enrollment|-
Medicare ||CO-B23|||provider-enrollment|fix-enrollment|-
Medicare ||PR-96|N425||non-covered-benefit|bill-patient|-
Medicare ||CO-49|||non-covered-benefit|reopening|2027-09-01
Medicare ||CO-119|||benefit-maximum|verify-eligibility|2027-01-04
Medicare ||CO-226|N706||documentation-requested|submit-records|2027-01-04
Medicare ||CO-252|M127||documentation-requested|submit-records|2027-01-04
Medicare ||CO-112|||documentation-requested|submit-records|2027-01-04
Medicare ||CO-19|||third-party-liability|bill-other-payer|-
Medicare ||CO-20|||third-party-liability|bill-other-payer|-
Medicare ||CO-193|||appeal-process|appeal|2027-03-05
Medicare ||CO-B20|||duplicate|call-payer|-
# Medicare Advantage
Aetna Medicare Advantage |out|CO-50|||medical-necessity|appeal|2026-10-31
Humana Gold Plus |medicare-advantage out|CO-50|||medical-necessity|appeal|2026-10-31
Cigna Medicare Advantage ||CO-50|||medical-necessity|appeal|2026-11-30
UHC Medicare Advantage |in|CO-97||59|coding-bundling|reconsideration|2027-09-01
Some Plan |medicare-advantage|CO-50|||medical-necessity|appeal|2026-10-31?
Some Plan |medicare-advantage|CO-197|||prior-authorization|obtain-authorization|2026-10-31?
Some Plan |medicare-advantage|CO-16|N290||missing-invalid-info|corrected-claim|2026-10-31?
# Aetna: reconsideration 180 days; medical necessity appeal 180
Aetna ||CO-50|||medical-necessity|appeal|2027-02-28
Aetna ||CO-55|||medical-necessity|appeal|2027-02-28
Aetna ||CO-151|||medical-necessity|appeal|2027-02-28
Aetna ||CO-97||59|coding-bundling|reconsideration|2027-02-28
Aetna ||CO-97|N19||coding-bundling|corrected-claim|2026-10-31?
Aetna ||CO-4|||coding-bundling|corrected-claim|2026-10-31?
Aetna ||CO-29|||timely-filing|reconsideration|2027-02-28
Aetna ||CO-197|||prior-authorization|obtain-authorization|2027-02-28
Aetna ||CO-198|||prior-authorization|obtain-authorization|2027-02-28
Aetna ||CO-210|||prior-authorization|reconsideration|2027-02-28
Aetna ||CO-39|||prior-authorization|appeal|2027-02-28
Aetna ||CO-284|||prior-authorization|corrected-claim|2026-10-31?
Aetna ||CO-296|||prior-authorization|corrected-claim|2026-10-31?
Aetna ||CO-16|N290||missing-invalid-info|corrected-claim|2026-10-31?
Aetna ||CO-16|M76||coding-bundling|corrected-claim|2026-10-31?
Aetna ||CO-16|M53||coding-bundling|corrected-claim|2026-10-31?
Aetna ||CO-16|||missing-invalid-info|call-payer|-
Aetna ||CO-16|MA01||missing-invalid-info|call-payer|-
Aetna ||CO-16|MA04||coordination-of-benefits|corrected-claim|2026-10-31?
Aetna ||CO-16|M62||prior-authorization|corrected-claim|2026-10-31?
Aetna ||CO-27|||eligibility-coverage|verify-eligibility|2027-02-28
Aetna ||CO-26|||eligibility-coverage|verify-eligibility|2027-02-28
Aetna ||CO-31|||eligibility-coverage|verify-eligibility|2027-02-28
Aetna ||PR-27|||eligibility-coverage|verify-eligibility|2027-02-28
Aetna ||CO-22|||coordination-of-benefits|bill-other-payer|-
Aetna ||CO-22|N197||coordination-of-benefits|update-coordination|-
Aetna ||PR-204|||non-covered-benefit|bill-patient|-
Aetna ||CO-204|||non-covered-benefit|verify-eligibility|2027-02-28
Aetna ||CO-96|||non-covered-benefit|call-payer|-
Aetna ||PR-119|||benefit-maximum|verify-eligibility|2027-02-28
Aetna ||CO-119|||benefit-maximum|verify-eligibility|2027-02-28
Aetna ||CO-273|||benefit-maximum|verify-eligibility|2027-02-28
Aetna ||CO-222|||benefit-maximum|call-payer|2027-02-28
Aetna |in|CO-242|||network-or-referral|call-payer|2027-02-28
Aetna ||CO-288|||network-or-referral|obtain-authorization|2027-02-28
Aetna ||CO-243|||network-or-referral|obtain-authorization|2027-02-28
Aetna |out|CO-242|N859||network-or-referral|reconsideration|2026-10-15
Aetna ||CO-252|N706||documentation-requested|submit-records|2027-02-28
Aetna ||CO-226|M127||documentation-requested|submit-records|2027-02-28
Aetna ||CO-227|N179||documentation-requested|submit-records|2027-02-28
Aetna ||CO-163|||documentation-requested|submit-records|2027-02-28
Aetna ||OA-18|||duplicate|check-payment|-
Aetna ||CO-B13|||duplicate|check-payment|-
Aetna ||CO-A1|||other|call-payer|2027-02-28
Aetna ||CO-256|||contractual-adjustment|write-off|-
Aetna ||CO-147|||contractual-adjustment|call-payer|2027-02-28
Aetna ||CO-24|||contractual-adjustment|write-off|-
Aetna ||OA-133|||pending-in-process|wait|-
Aetna ||CO-257|||pending-in-process|wait|-
# UnitedHealthcare: one 12-month window
UnitedHealthcare ||CO-50|||medical-necessity|reconsideration|2027-09-01
UHC ||CO-97||25|coding-bundling|reconsideration|2027-09-01
UHC ||CO-29|||timely-filing|reconsideration|2027-09-01
UHC ||CO-197|||prior-authorization|obtain-authorization|2027-09-01
UMR ||CO-16|N290||missing-invalid-info|corrected-claim|2026-10-31?
UHC ||CO-252|N706||documentation-requested|submit-records|2027-09-01
UHC Community Plan ||CO-29|||timely-filing|reconsideration|2027-01-02
UHC ||CO-B7|||provider-enrollment|fix-enrollment|-
# Cigna: a single level, 180 days
Cigna ||CO-50|||medical-necessity|appeal|2027-02-28
Cigna ||CO-197|||prior-authorization|obtain-authorization|2027-02-28
Cigna ||CO-11|||coding-bundling|corrected-claim|2026-10-31?
Cigna ||CO-22|||coordination-of-benefits|bill-other-payer|-
Cigna ||CO-109|||wrong-payer-or-plan|bill-other-payer|-
Cigna ||CO-290|||wrong-payer-or-plan|wait|-
Cigna ||CO-B11|||wrong-payer-or-plan|wait|-
Cigna ||CO-19|||third-party-liability|bill-other-payer|-
Cigna ||CO-21|||third-party-liability|bill-other-payer|-
# Humana, Anthem, Blue plans
Humana ||CO-50|||medical-necessity|appeal|2027-02-28
Humana ||CO-18|||duplicate|check-payment|-
Anthem Blue Cross and Blue Shield of Maine ||CO-50|||medical-necessity|reconsideration|2027-09-01
Anthem Blue Cross and Blue Shield of Georgia ||CO-29|||timely-filing|reconsideration|2027-09-01
Anthem Blue Cross ||CO-50|||medical-necessity|reconsideration|2026-10-31
Anthem ||CO-50|||medical-necessity|reconsideration|2026-10-31?
Blue Cross Blue Shield of Texas ||CO-50|||medical-necessity|reconsideration|2027-02-28
BCBS Texas ||CO-97||59|coding-bundling|reconsideration|2027-02-28
Blue Cross NC ||CO-50|||medical-necessity|appeal|2026-11-30
BCBS of Arizona ||CO-50|||medical-necessity|appeal|2028-09-01
Kaiser Permanente Washington ||CO-50|||medical-necessity|reconsideration|2028-09-01
Ambetter of Kansas ||CO-50|||medical-necessity|reconsideration|2027-02-28
Ambetter Sunshine Health Florida ||CO-97||59|coding-bundling|reconsideration|2026-11-30
Oscar |marketplace|CO-50|||medical-necessity|appeal|2027-02-28
Small Town Health Plan ||CO-50|||medical-necessity|appeal|2026-10-31?
Small Town Health Plan ||CO-29|||timely-filing|reconsideration|2026-10-31?
Small Town Health Plan |out|CO-50|||medical-necessity|appeal|2027-02-28
# Medicaid
Texas Medicaid TMHP ||CO-50|||medical-necessity|appeal|2026-12-30
TMHP ||CO-197|||prior-authorization|obtain-authorization|2026-12-30
Medi-Cal ||CO-50|||medical-necessity|reconsideration|2027-03-01
Medi-Cal ||CO-97||59|coding-bundling|reconsideration|2027-03-01
New York Medicaid ||CO-16|N290||missing-invalid-info|corrected-claim|2026-10-31
BCBS of Illinois Community |medicaid|CO-50|||medical-necessity|appeal|2026-10-31
Molina Healthcare of Virginia |medicaid|CO-97||59|coding-bundling|reconsideration|2027-02-28
Molina Healthcare of Virginia |medicaid|CO-16|N290||missing-invalid-info|corrected-claim|2027-02-28
Florida Medicaid ||CO-22|||coordination-of-benefits|bill-other-payer|-
# TRICARE, VA, workers' compensation, dental
TRICARE East ||CO-50|||medical-necessity|appeal|2026-11-30
Humana Military ||CO-197|||prior-authorization|reconsideration|2026-11-30
TRICARE East ||CO-29|||timely-filing|reconsideration|2026-11-30
TRICARE East ||CO-27|||eligibility-coverage|verify-eligibility|2026-11-30
TRICARE East ||CO-97||59|coding-bundling|reconsideration|2026-11-30
VA CCN TriWest ||CO-50|||medical-necessity|reconsideration|2026-11-30
VA CCN TriWest ||CO-197|||prior-authorization|obtain-authorization|2026-11-30
California Workers Compensation ||CO-P13|||third-party-liability|reconsideration|2026-12-05
State Fund |workers-comp|CO-P13|||third-party-liability|reconsideration|2026-10-01?
State Fund |workers-comp|CO-P2|||third-party-liability|bill-other-payer|-
Delta Dental ||CO-254|||wrong-payer-or-plan|bill-other-payer|-
Delta Dental ||CO-119|||benefit-maximum|verify-eligibility|2026-10-31?
`;

interface Row {
  name: string;
  input: AdviceInput;
  cause: string;
  kind: string;
  deadline: string | undefined;
  assumed: boolean;
}

function parse(text: string): Row {
  const cells = text.split("|").map((cell) => cell.trim());
  const [payerName = "", facts = "", code = "", remarks = "", modifiers = "", cause = "", kind = "", due = ""] = cells;
  const words = facts.split(" ");
  const [group, carc = ""] = code.split("-");
  const shown = {
    adjustments: [{ group: GROUP_CODES.find((known) => known === group), code: carc, amount: 25_000 }],
    ...(remarks ? { remarks: remarks.split(" ") } : {}),
  };
  const input: AdviceInput = {
    payerName,
    claimNumber: "CLM-1",
    status: "denied",
    serviceFrom: "2026-08-03",
    serviceTo: "2026-08-03",
    processedDate: "2026-09-01",
    billed: 25_000,
    paid: 0,
    lines: [
      {
        lineNumber: 1,
        procedure: "99213",
        billed: 25_000,
        paid: 0,
        ...shown,
        ...(modifiers ? { modifiers: modifiers.split(" ") } : {}),
      },
    ],
    lineOfBusiness: LINES_OF_BUSINESS.find((line) => words.includes(line)),
    networkStatus: words.includes("in") ? "in" : words.includes("out") ? "out" : undefined,
  };
  return {
    name: text,
    input,
    cause,
    kind,
    deadline: due === "-" ? undefined : due.replace("?", ""),
    assumed: due.endsWith("?"),
  };
}

const ROWS = TABLE.split("\n")
  .filter((row) => row !== "" && !row.startsWith("#"))
  .map(parse);

describe("denials as a specialist works them", () => {
  it("has at least 150 of them", () => expect(ROWS.length).toBeGreaterThanOrEqual(150));

  it.each(ROWS.map((row) => [row.name, row] as const))("%s", (_, row) => {
    const advice = adviseClaim(row.input, { today: "2026-10-01" });
    const [first] = advice.actions;
    expect({ cause: advice.rootCause, kind: first?.kind, deadline: first?.deadline }).toEqual({
      cause: row.cause,
      kind: row.kind,
      deadline: row.deadline,
    });
    if (row.deadline) expect(first?.deadlineBasis?.assumed).toBe(row.assumed);
  });
});
