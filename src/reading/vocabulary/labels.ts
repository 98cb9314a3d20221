/**
 * Which concepts (words.ts) make a label of which field. One entry a line: `field: alternative weight, alternative weight | allowed`.
 * An alternative's concepts must all be in the label; a concept that is neither in it nor allowed counts against
 * the field, an unknown word a little. Weight 1 where not given.
 */
export const LABELS = `
claimNumber: claim number, claim id, claim ctrl, claim ref, claim .74, icn, ctrl number .64, ref number .62, document ctrl, transaction ctrl, invoice number .56, claim name .6 | number id ref ctrl icn payer internal document transaction plan insurance trace item
patientControlNumber: patient acct, patient ctrl, acct number .8, acct .66, pcn, provider acct .9, patient ref .8, your ref .84, your number .7, your claim number .8, provider claim id .7, provider ref number .62 | number id acct ctrl patient provider claim pcn ref
patientName: patient name, patient .76, member name .94, member .68, name .6, patient last .6, claim patient .7 | name first last middle patient member id birth
patientFirst: first name .9, first .7, patient first name, member first name .96 | patient member name middle
patientLast: last name .9, last .7, patient last name, member last name .96 | patient member name
memberId: member number, member id, patient id .84, patient number .7, mbi, medicare number, medicare id, medicaid number, medicaid id, policy number .8, member .62, id .58, card number .7, claim member id .8, member card, insurance id .8, insurance number .7, policy id .7, policy .6 | number id mbi medicare medicaid member card primary state policy patient
patientBirthDate: dob, birth date, birth .84 | patient member date birth
providerName: provider name, provider .76, rendering provider, rendering .62, billing provider .94, payee .8, payee name .9, rendering name .8, billing name .7, payment to .6 | name provider rendering billing payee group service first last to payment claim
providerNpi: npi, provider .58, rendering provider .62, provider number .6 | provider rendering billing payee number id group service payment to
payerName: payer, payer name, insurance company .9, insurance .6, health plan .9, plan .62, plan name .6, contract .6, insurance name .8, plan payer .8 | name company plan health insurance claim primary id
serviceDates: dos, service date, service period, service span, service .6, from to .8, statement date .7, statement period .8, dos from to, service date from to, date .5, statement from to .9 | date period span from to service claim primary line statement
serviceFrom: service from, dos from, from date .66, from .62, first service, first dos, first date .7, statement from .86, admit date .5, claim from .6 | date service from dos period line first claim statement
serviceTo: service to, dos to, to date .66, to .6, last service, last dos, last date .7, statement to .86, claim to .6 | date service to dos period line last claim statement
receivedDate: received date, received .8 | date claim payer received plan
processedDate: processed date, processed .8, denial date .8, claim processed | date claim processed payer service
statusText: claim status, status .9, processed status .9, payer status .9, claim state .8, primary state .76, processed state .8 | claim status processed line primary payer service item
statusCodes: status code .9, claim status code, status type code .9, type status .9 | claim status code type number
billed: charge .92, charge amount, total charge, claim charge, claim amount .56, service charge | amount total claim line charge service provider payment
allowed: allowed .95, allowed amount, contract amount .6, plan allowed | amount total claim line medicare medicaid plan allowed charge insurance payer service benefit
paid: paid .95, payment .6, paid amount, payment amount .76, net payment .9, net paid .9, benefit paid .9, claim payment .86, provider paid .94, plan paid .96, net .5, claim paid, total payment .7, benefit payment .8 | amount total claim plan provider to medicare medicaid payer insurance net line benefit paid service
patientResponsibility: patient resp, member resp, resp .62, patient payment .86, patient resp amount, patient balance .6, member balance .56 | amount total patient member claim resp payment line service
deductible: deductible .95, deductible amount | amount total patient member claim line deductible
coinsurance: coins .95, coins amount | amount total patient member claim line coins
copay: copay .95, copay amount | amount total patient member claim line copay
paymentMethod: payment method, payment type .94, method .56, payment form .8 | payment type method check eft code
paymentNumber: check number, eft number, check eft number, trace number .9, payment number .94, payment ref .9, payment id .9, remittance number .62, check .66, eft .64, remittance id .6, check eft .8, payment trace .9, remittance trace .9, check id .9, eft id .9 | number id payment trace eft check ref remittance transaction claim
paymentDate: check date, payment date, paid date .86, eft date, payment issue, issue date .64, remittance date .7, check eft date, check issue, paid .56, payment .56, check paid date | date issue eft check payment paid claim trace remittance
adjustments: adjustment .8, adjustment reason, adjustment code, reason code .9, carc, group code reason .9, group reason .9, remark reason code .86, reason .6, adjustment group .6, adjustment carc, denial code .84, denial reason code .9, remark reason .8, eob code .56, group adjustment, group carc, code .5, carc rarc | code group reason carc denial claim line rarc remark remittance service eob number
adjustmentGroup: group code .9, adjustment group .96, group .7, carc group .96 | code adjustment reason carc
adjustmentAmount: adjustment amount, amount .56, reason amount .8, carc amount | adjustment amount reason line code total
remarks: remark .94, remark code, rarc, moa .9, remittance code .6, remark reason .5, claim remark, eob remark .8 | code remark rarc claim line remittance payer number service advice
reasons: reason .76, explanation .86, denial reason, message .7, denial .6, explanation description .8, reason description .94, description .5, eob .6, denial message .9, eob description .9, remark description .9, denial explanation, note .52, code description .8, claim message .8, status reason .7 | reason denial claim line message description explanation code status note
lineNumber: line number, line .9, number .56, item number .8, item .6, detail number .9, detail .5, service line .9, claim line .9, line item .9 | number line item detail service id claim
procedure: procedure .95, code .52, procedure code, service code .84, service .5 | code service procedure line description number billing
modifiers: modifier .95 | code procedure modifier
revenueCode: revenue code, revenue .9 | code
diagnoses: diagnosis .94, diagnosis code | code diagnosis primary other line
units: units .95, service units, units number .6 | number service units billing total charge paid days
coverageStatus: coverage status, member status .9, plan status .9, status .62, coverage .62, active coverage .9 | status coverage member plan benefit
coverageFrom: effective date .9, effective .8, coverage from, coverage effective, coverage start, effective from, plan effective .96, from date .5, plan from .9, coverage effective date, benefit from .9, eligible from .8, member from .7 | date coverage effective plan from member policy benefit
coverageTo: term date .9, term .8, coverage to, coverage term, effective to, effective term .6, plan term .96, plan to .9, to date .5, benefit to .9, eligible to .8, member to .7 | date coverage term effective plan to member policy benefit
planName: plan name .96, plan .7, benefit plan, product .6, coverage plan .9, plan type .62, product name .9, plan description .9, health plan name .9 | name plan coverage benefit member health description
groupNumber: group number .94, group .6, acct group number .96, group id .9, policy group .8 | number id acct group policy member plan
otherInsurance: other insurance, other coverage, other payer .86, insurance other, other plan .7 | insurance coverage other payer benefit health plan name
ignore: check amount, check total, tax id, tax number, claim type .9, type claim .9, type .6, relationship .9, sex .9, address .8, page .55, place service, place .8, network .7, auth number, auth .7, admit date .9, discount .8, noncovered charge, noncovered amount, noncovered .8, interest .7, injury date, pointer .8, tooth .8, provider number .9, provider id .8, claim count .8, adjustment provider amount .9, remittance amount .8, tax .7, auth id, group number .6, total claim amount .5, balance .6, drug .7, filing .6, form .55, assignment .6 | number id amount total date code service patient member provider claim payment type
`;
