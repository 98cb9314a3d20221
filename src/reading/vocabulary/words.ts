/**
 * Words of labels -> concepts. One entry a line: `concept: word word`. A concept's own name is a word of it.
 * Abbreviations that are not listed are found by their letters (see matcher.ts).
 */
export const WORDS = `
claim: clm bill
invoice:
number: no nbr num nmbr # numb nr
id: ident identifier identification
ref: reference
ctrl: control cntl cntrl ctl
icn: dcn tcn pccn ucn
acct: account acnt
pcn: pan
mrn:
patient: pt pat ptnt claimant
member: mbr mem subscriber subscr sub insured enrollee beneficiary bene recipient participant employee policyholder cardholder client dependent worker enrolled
mbi: hicn hic mid
medicare:
medicaid:
policy: cert certificate
card:
name: nm nme
first: fname
last: lname
middle: mi initial
birth: birthdate birthday born bday
dob:
provider: prov prv doctor physician practitioner dentist clinician
rendering: rend servicing performing perf attending treating svcg rendered
billing:
payee: vendor facility supplier practice
referring: ordering pcp prescriber supervising operating
npi:
service: svc serv srv srvc incurred
dos:
date: dt dte on day when
from: begin beginning start frm starting
to: thru through end ending
period: span range
statement: stmt
admit: admission discharge
received: rcvd recd recvd receipt rec recv rcv receive
processed: process finalized finalised final finalization adjudicated adjudication determination decision completed posted closed finished
status: sloc stat disposition sts stage outcome
effective: eff
line: ln
item: seq sequence
detail: dtl
charge: chg chgs chrg charged chgd billed submitted subm chrgs
amount: amt dollar value
total: tot ttl totals sum
allowed: allow allowable alwd allwd alw approved eligible elig recognized
contract: contracted
contractual: writeoff discount
noncovered: inelig non uncovered excluded disallowed ineligible noncov
paid: pd reimbursed reimbursement reimb payable
payment: pmt pymt pymnt pay paymt netpay
net:
benefit: bnft
resp: responsibility respons liability liab owes owe owed pays responsible obligation share due
balance:
deductible: ded deduct deduc dedct
coins: coinsurance coin coinsur
copay: copayment
check: chk cheque ck warrant draft
eft: ach
trace: trn tracking
remittance: remit ra era eop voucher advice
eob:
issue: issued
method: mode
type: kind category
group: grp
adjustment: adj adjust adjustments
reason: rsn reasons rc cause why
explanation: explain explanations
code: codes cd cds
carc: cas
remark: rmk remarks rem remk
rarc:
moa: mia
denial: deny denied denials
message: messages msg narrative
note: notes comment comments
description: desc descr
procedure: proc procedures cpt hcpcs cdt px hcpc
modifier: mod mods modifiers md
revenue: rev
diagnosis: diag dx diagnoses icd icd10
pointer: ptr
units: unit qty quantity nos ct count
payer: payor insurer carrier administrator
insurance: ins
company:
plan: product
health:
coverage: cov eligibility
active:
term: termination expiration expires expire expiry terminated
other: additional secondary cob tpl
prior: original replacement replaced previous related corrected adjusted xref cross reversed
auth: authorization precert referral preauth certification pa
appeal: dispute grievance reconsideration
tax: tin ein taxonomy
interest: withhold sequestration penalty
met: remaining ytd accumulated accum max maximum limit individual family used
percent: pct rate
pos: place
network: tier participating
address: phone fax email city zip street county contact
sex: gender age race language relationship rel
drug: ndc rx pharmacy prescription refill
tooth: surface quad quadrant oral
page: user login role search showing results rows action actions view select
days:
owner: created modified updated last-modified by-user
batch: file submission submitter clearinghouse
form: frequency filing indicator assignment asg
document:
internal: our
your: yours
state:
injury: accident onset
transaction:
primary: current
`;

/** Words that say nothing by themselves. */
export const FILLER = new Set(
  "the of for a an and or by in at is was this information info applied assigned we you s as per with all shown full".split(
    " ",
  ),
);
