/** CARC 1 to 99. Format: table.ts. */
export const CARC_1_99 = `
1|patient-responsibility||Goes to the patient's deductible: the plan pays nothing on this amount until the deductible is met.
2|patient-responsibility||The patient's coinsurance: the percentage of the allowed amount that the member owes.
3|patient-responsibility||The patient's copay: a fixed sum per visit or service that the member owes.
4|coding-bundling||Modifier problem: the one billed does not fit the procedure, or one that is needed is not there.
5|coding-bundling||The procedure or the type of bill does not go with the place of service billed.
6|coding-bundling||The procedure or revenue code is not one for a patient of this age.
7|coding-bundling||The procedure or revenue code does not fit the sex on file for the patient.
8|coding-bundling||The procedure is not one the payer expects from this provider's type, specialty or taxonomy.
9|coding-bundling||The diagnosis code does not fit how old the patient is.
10|coding-bundling||The diagnosis code does not fit the patient's sex as the payer has it.
11|coding-bundling||The diagnosis billed does not support the procedure: check pointers and coverage policy.
12|coding-bundling||The diagnosis is not one that this type of provider is expected to treat.
13|missing-invalid-info||The payer shows the patient as having died before the day of service: check dates and identity.
14|missing-invalid-info||The service is dated before the patient was born: one of the two dates is wrong.
15|prior-authorization|x|Authorization number is absent, wrong, or belongs to another service or provider.
16|missing-invalid-info|r|Something on the claim is missing or wrong: the remark code says what. Correct it and send again.
17|documentation-requested|r,x2009-07-01|What the payer asked for never came or was not enough: the remark code says what.
18|duplicate||The payer already has this very claim or line: find out how the first one ended.
19|third-party-liability||The payer says the injury is from work, so workers' compensation should pay.
20|third-party-liability||The payer says a liability insurer should pay for this injury.
21|third-party-liability||The payer says a no-fault (auto) insurer should pay for this injury.
22|coordination-of-benefits||The payer believes another insurance comes first: bill that one or have the coordination record updated.
23|coordination-of-benefits||What the earlier payer paid or adjusted, carried over by a secondary payer: not itself a denial.
24|contractual-adjustment||Already paid for by a capitation or managed care arrangement: nothing extra for this claim.
25|patient-responsibility|x2008-04-01|Unpaid because the patient's stop-loss deductible was still open.
26|eligibility-coverage||The service was before the patient's coverage began.
27|eligibility-coverage||The service was after the patient's coverage had ended.
28|eligibility-coverage|x2003-10-16|The patient had no coverage in force on the day of service.
29|timely-filing||The claim reached the payer after its filing deadline.
30|eligibility-coverage|x2006-02-01|Patient fell short of a condition for coverage: eligibility, spend-down, waiting period or residence.
31|eligibility-coverage||The payer can't find this patient among its members: check ID, name and birth date.
32|eligibility-coverage||The payer does not list the patient as a dependent who qualifies for coverage.
33|eligibility-coverage||The policy covers the subscriber alone: dependents are not on it.
34|eligibility-coverage||The policy has no cover for a newborn.
35|benefit-maximum||The patient has used up the policy's lifetime maximum.
36|patient-responsibility|x2003-10-16|What is left is no more than the copay, so the plan pays nothing.
37|patient-responsibility|x2003-10-16|What is left is no more than the deductible, so the plan pays nothing.
38|network-or-referral|x2013-01-01|Not done or approved by the patient's network or assigned primary care provider.
39|prior-authorization||Authorization was asked for beforehand and refused.
40|medical-necessity||The payer does not accept that this was an emergency or urgent.
41|contractual-adjustment|x2003-10-16|Preferred-provider discount that the contract grants.
42|contractual-adjustment|x2007-06-01|Charge above the fee schedule or allowed maximum; later reported as 45.
43|contractual-adjustment|x2006-07-01|Federal Gramm-Rudman budget cut.
44|contractual-adjustment||Discount the payer takes for paying promptly.
45|contractual-adjustment||Charge above what the contract, law or fee schedule allows: a write-off, or the patient's under PR.
46|non-covered-benefit|x2003-10-16|The plan does not cover the service billed.
47|non-covered-benefit|x2006-02-01|The diagnosis is one the plan does not cover, or it is absent or not valid.
48|non-covered-benefit|x2003-10-16|The plan does not cover the procedure billed.
49|non-covered-benefit||Routine or preventive exam, or screening done with one, which this plan does not cover.
50|medical-necessity||The payer does not consider the service medically necessary.
51|non-covered-benefit||Not covered because the condition existed before the policy began.
52|provider-enrollment|x2006-02-01|The provider who referred, prescribed or did the service may not do so for this payer.
53|non-covered-benefit||Not covered: the provider is a close relative of the patient or lives with the patient.
54|coding-bundling||The payer does not pay for a second surgeon or an assistant at this procedure.
55|medical-necessity||The payer regards the procedure, treatment or drug as experimental.
56|medical-necessity||The payer does not accept that the treatment has been shown to work.
57|medical-necessity|x2007-06-30|The records sent do not justify the level, number, length, dose or days' supply billed.
58|coding-bundling||The payer says the place where treatment was given is wrong or not acceptable for it.
59|payment-methodology||Reduced under the rule for several procedures at once, such as second surgery, imaging or concurrent anesthesia.
60|coding-bundling||Outpatient charges too close to an inpatient stay: they belong to the stay's payment.
61|prior-authorization||Reduced because the required second surgical opinion was not obtained.
62|prior-authorization|x2007-04-01|No authorization, or more done than was authorized.
63|recoupment-adjustment|x2003-10-16|Corrects an earlier claim.
64|payment-methodology|x2003-10-16|Medical review overturned the denial.
65|coding-bundling|x2003-10-16|The payer changed a wrong procedure code and paid on the right one.
66|patient-responsibility||The patient's blood deductible: the first pints of blood are the patient's to pay or replace.
67|payment-methodology|x2003-10-16|Count of Medicare lifetime reserve days, now reported elsewhere in the remittance.
68|payment-methodology|x2003-10-16|The DRG's weight, now reported elsewhere in the remittance.
69|payment-methodology||Extra or changed payment for an unusually long stay.
70|payment-methodology||Extra payment for an unusually expensive case.
71|coordination-of-benefits|x2000-06-30|The sum the primary payer paid.
72|payment-methodology|x2003-10-16|Count of inpatient days with coinsurance, now reported elsewhere.
73|payment-methodology|x2003-10-16|Count of administrative days in the stay.
74|payment-methodology||Teaching hospital add-on for indirect medical education.
75|payment-methodology||Teaching hospital amount for direct medical education.
76|payment-methodology||Add-on for hospitals with a large share of low-income patients.
77|payment-methodology|x2003-10-16|Count of covered days, now reported elsewhere.
78|non-covered-benefit||Days or part of the room charge that the plan does not cover.
79|payment-methodology|x2003-10-16|Count of days for the cost report, now reported elsewhere.
80|payment-methodology|x2003-10-16|Count of outlier days, now reported elsewhere.
81|payment-methodology|x2003-10-16|Number of discharges: a count, not a money adjustment.
82|payment-methodology|x2003-10-16|Number of days under periodic interim payment.
83|payment-methodology|x2003-10-16|Number of visits in all: a count, not a money adjustment.
84|payment-methodology|x2003-10-16|Adjustment of the hospital's capital payment, now reported elsewhere.
85|patient-responsibility||Interest that the patient owes.
86|payment-methodology|x2003-10-16|Adjustment that a statute requires.
87|payment-methodology|x2012-01-01|Payment changed because the patient was transferred.
88|recoupment-adjustment|x2007-06-30|Money kept back to collect an earlier overpayment.
89|payment-methodology||The payer took professional fees out of the charges.
90|payment-methodology||Drug claim: the price of the ingredients was adjusted.
91|payment-methodology||Drug claim: the pharmacy's dispensing fee was adjusted.
92|payment-methodology|x2003-10-16|The claim was paid in full.
93|payment-methodology|x2003-10-16|Nothing was adjusted at claim level.
94|payment-methodology||Paid at more than was charged, so this amount evens out the balance.
95|other||The plan's procedures were not followed: ask the payer which one.
96|non-covered-benefit|r|Charges the plan does not cover: the remark code says why.
97|coding-bundling||Already counted in the payment for another procedure that was decided: bundled, not paid apart.
98|wrong-payer-or-plan|x2003-10-16|A non-physician service to an inpatient: the hospital has to bill Medicare for it.
99|coordination-of-benefits|x2003-10-16|Amount adjusted because Medicare is the secondary payer.
`;
