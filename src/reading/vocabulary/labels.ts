/**
 * Which concepts (words.ts) make a label of which field. One entry a line: `field: alternative weight, alternative weight | allowed`.
 * An alternative's concepts must all be in the label; a concept that is neither in it nor allowed counts against
 * the field, an unknown word a little. Weight 1 where not given. `claim` and `line` are allowed everywhere.
 */
export const LABELS = `
claimNumber: claim number, claim file number .9, claim id, claim ref, claim .74, icn, ctrl number .64, ref number .62, our ref .8, ref .52, payer ctrl .9, document ctrl, document number .7, document id .7, transaction ctrl | number ref ctrl icn payer internal document transaction plan insurance trace invoice our medicare health processed seq financial
patientControlNumber: patient acct, patient ctrl, acct number .8, acct .66, pcn, provider acct .9, payee acct .9, patient ref .8, payee ref .8, your ref .84, your number .7, your acct .9, provider claim .7, provider ref .8, patient number .76, ctrl number .5, provider ctrl .8, provider patient number .8, provider patient id .8, provider claim number .92, provider claim id .92, provider invoice .9, patient invoice .9, your invoice .9, charge ctrl .66, payee patient id .8, payee patient number .8 | number id ctrl provider pcn ref charge billing your member invoice
patientName: patient name, patient .76, first last .7, patient service .8, member name .94, member .68, holder name .9, holder .62, name .6, service patient .7 | first last middle member sex
patientFirst: first name .9, first .7, patient first name, member first name .96, patient first .9, member first .9 | 
patientLast: last name .9, last .7, patient last name, member last name .96, patient last .9, member last .9 | 
memberId: holder .56, holder ssn .84, member .6, member number, member id, holder id, holder number, patient id .84, patient number .64, mbi, medicare number, medicaid number, medicaid id, medicaid .6, policy number .8, id .58, id number .62, card number .7, policy .6, contract number .64, contract id .7, health insurance number .7, benefit number .8 | number id medicare member card primary current state patient insurance health plan holder
patientBirthDate: dob, birth date, birth .84 | patient member dob holder
providerName: provider name, provider .76, rendering provider, rendering .62, billing provider .94, billing company .8, payee .8, payee name .9, billing name .7, billing group .7, payment to .6, service provider .9 | name provider rendering billing group service last to payment company
providerNpi: npi, rendering provider .62, billing provider .62, provider .62, payee .6 | provider rendering billing payee number id group service payment to company
payerName: payer, insurance company .9, insurance .6, health plan .9, contract .6 | name company plan health insurance primary processed id medicare medicaid
serviceDates: dos, service date, service period, service .6, from to .84, dos from to, service from to, statement date .7, statement period .8, date .5, procedure date .9 | date period primary statement your patient
serviceFrom: first date .56, service from, dos from, from date .66, from .62, first service, first dos, statement from .9 | date period allowed
serviceTo: last date .56, service to, dos to, to date .66, to .6, last service, last dos, statement to .9 | date period allowed
receivedDate: received date, received .8 | payer plan original our your
processedDate: processed date, processed .8, denial date .8 | payer plan service denial last allowed our your eob
statusText: eob status .8, claim status, status .9, line status .94, status code .62, payer resp .6 | status processed payer service description current payment charge procedure invoice medicare plan last type total eob paid name
statusCodes: status code .9, type status .92, x12 .7, type code .52 | status code type health
billed: charge .92, charge amount, claim charge, claim amount .6, claim total .7, requested amount .8, fee .66, gross amount .6, invoice amount .66, invoice total .66 | total service provider procedure payee fee gross your original
allowed: allowed .95, allowed amount, allowed charge .95, covered .8, covered amount .9, contract amount .66, contract rate .8, schedule amount .66, fee schedule .8, contract fee .8, contract charge .8, contract .56 | total contract medicare medicaid plan insurance payer service our max provider network fee schedule amount processed cost benefit
paid: paid .95, payment .6, payment amount .76, net payment .9, claim payment .86, net .54, net benefit .8, contract benefit .8, paid payment .9, line payment .86, total payment .7, plan payment .9, our payment .9, benefit amount .6, benefit .5, total benefit .6, plan benefit .56, plan resp .56, provider payment .86, your plan paid, paid to your .9 | amount total plan provider to medicare medicaid payer insurance net benefit service our health payee processed
patientResponsibility: patient resp, member resp, resp .62, patient due .8, patient balance .6, your cost .6, member cost .7, patient cost .7, holder resp .9, pr .56, member due .8, patient amount .6, member amount .6 | amount total payment service cost pr your to from patient member
deductible: deductible .95 | amount total patient member applied service plan medicare your pr to holder
coinsurance: coins .95 | amount total patient member applied service medicare your due pr days resp holder
copay: copay .95 | amount total patient member applied service medicaid your due pr holder
paymentMethod: payment method, payment type .94, payment type number .9, method .56, payment form .8, check eft .66, remittance type .76, remittance method .8 | eft code form issue
paymentNumber: payment .5, check number, eft number, trace number .9, payment number .94, payment ref .9, payment id .9, voucher number .7, voucher id .6, voucher .56, check .66, eft .64, remittance trace .9, check eft .8, eft trace .9, eft ref .9, trace .56, virtual number .8 | id payment trace check ref remittance transaction paid document ctrl card
paymentDate: check date, payment date, paid date .86, eft date, payment issue, issue date .64, issue .56, remittance date .7, voucher date .7, paid .56, payment .56, cycle date .56, deposit date .6 | issue sent check payment remittance effective processed financial
adjustments: adjustment .8, adjustment reason, adjustment code, reason code .9, carc, group reason .9, reason .6, denial code .84, group adjustment, code .5 | code group carc denial rarc remark remittance service eob number description x12 payer
adjustmentGroup: group code .9, group .7, cagc .9 | adjustment carc resp
adjustmentAmount: adjustment amount, adjustment .6, amount .56, reason amount .8 | reason code carc group service
remarks: remark .94, rarc, moa .9, remittance code .6 | code remark remittance payer number service x12 carc medicare
reasons: reason .76, explanation .86, denial reason, message .7, denial .6, denial code .66, description .5, eob .6, denial message .9, denial description .9, pend description .9, pend .5, pend code .6, eob message .9, remark description .9, carc description .9, rarc description .9, adjustment description .9, code description .8, noncovered reason, noncovered explanation .9, noncovered message .9, noncovered description .9, noncovered code .7, policy message .7, processed policy .8, eob reason .9, policy reason .8, message number .6, remittance message .8, payer remark .6 | pend message description explanation code status processed carc remark service adjustment payer paid payment allowed plan
lineNumber: line number, line .9, number .56, seq .6, claim line .9 | service seq id procedure charge ctrl
procedure: procedure .95, code .52, service code .84, service .5, description service .6 | code service description number billing charge processed paid type id
modifiers: modifier .95 | code procedure service
revenueCode: revenue .9 | code payee number
diagnoses: diagnosis .94 | code primary other
units: units .95, count .56 | number service total charge paid days allowed procedure count
coverageStatus: coverage status, status .62, coverage .62, active coverage .9, active .8, enroll status .9, contract status .8, member coverage .8, patient coverage .8 | member plan benefit medicaid insurance health patient current policy requested date service status holder medicare dos
coverageFrom: effective date .9, effective .8, from .64, coverage from, enroll date .7, active date .7, member date .6, coverage .56, coverage date .56 | date coverage plan from member policy benefit period insurance contract enroll active original current
coverageTo: term date .9, term .8, to .64, coverage to | date coverage effective plan member policy benefit period contract enroll active paid
planName: plan name .96, plan .7, benefit plan, coverage type .64, coverage description .7, benefit description .64 | coverage benefit member health description type insurance code current group network name
groupNumber: group number .94, group .6 | id acct policy member plan insurance health contract employer holder code
otherInsurance: other insurance, other coverage, other payer .86, other plan .7, cob .8, other benefit .6 | insurance coverage payer health name medicare allowed patient
ignore: status date, check amount, denial status .9, covered charge .9, check total, tax id, claim type .9, type .6, sex .9, address .8, page .55, place service, place .8, network .7, auth number, auth .7, admit date .9, contractual .8, noncovered charge, noncovered .8, interest .7, injury date, tooth .8, provider number .9, provider id .8, adjustment provider amount .9, remittance amount .8, tax .7, drug .7, form .55, referring .7, appeal .7, alien number .7, alien date .7, alien amount .7, batch .6, owner date .7, prior paid .7, other paid .8, prior claim .7, payer id .8, file number | number id amount total date code service patient member provider payment name status paid
`;
