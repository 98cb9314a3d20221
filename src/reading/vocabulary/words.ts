/**
 * Words of labels -> concepts. One entry a line: `concept: word word`. A concept's own name is a word of it. A word in
 * several lines has several meanings, and the label's other words decide. Plurals, endings and abbreviations that are not
 * listed are found by their letters (see expand.ts).
 */
export const WORDS = `
claim: clm bill encounter
invoice:
number: no nbr # nr nos
id: identifier identification
ssn:
ref: reference
ctrl: control cntl cntr
icn: dcn tcn pccn ucn ccn fcn pdi crn
financial:
file: record system
acct: account acnt ac
pcn: pan
mrn:
patient: pt claimant veteran injured consumer dependent resident iw
member: mem memb enrollee beneficiary bene recipient participant employee client worker enrolled person
holder: subscriber subs sub sbr insured ins policyholder cardholder sponsor
mbi: hicn hic mid dbn edipi
medicare:
medicaid: mmis ahcccs mainecare masshealth tenncare soonercare badgercare rid cin
policy: cert certificate pol policies
card: bic
name: nm nme
first: fname given
last: lname surname
middle: mi initial
birth: birthdate birthday born bday
dob:
provider: prv doctor physician practitioner dentist clinician therapist entity
rendering: rend servicing performing perf treating
billing: bill
payee: vendor facility supplier practice hospital clinic office
referring: attending ordering pcp prescriber supervising operating requesting referred
npi:
service: svc serv srv visit session treatment treated seen exam dispensed incurred performed rendered encounter
dos:
date: dt dte on day when dts since
from: begin beginning frm starting earliest start since
to: thru through end ending latest until stop
period: span range covers
statement: stmt stat
admit: admission discharge
received: arrived rcvd recd recvd receipt rec recv intake arrival
processed: decided reviewed outcome process procd final finalized finalised finalization adjudicated adjudication adj determination decision disposition complete completion posted closed finished resolution resolved settled settlement
status: st state sloc stat stage outcome disposition disp determination decision result phase progress
effective: force inforce
enroll: enrollment
line: ln detail item
seq: sequence
charge: chgs chgd chrgd billed bill submitted subm sub chrgs reported claimed
fee:
amount: amt dollar value
requested:
total: tot sum overall
allowed: allowable approved eligible recognized allowance considered expense
covered: covd cov
contract: negotiated repriced
rate: price pct percent %
schedule: ucr usual customary reasonable
max: maximum
contractual: writeoff discount
noncovered: inelig non not uncovered excluded disallowed ineligible over above exceeds excess
paid: pays pd reimbursed reimbursement reimb payable disbursed
payment: pmt pymt pay netpay disbursement settlement reimbursement
net:
benefit: ben
resp: responsibility liability owe pays pay responsible obligation share portion
cost:
due: collect collectible
balance: bal
pr:
applied: apply toward taken
deductible: deduct
coins: coinsurance
copay: copayment cpay
check: cheque ck warrant draft
eft: ach
virtual: vcc
trace: trn tracking reassociation
remittance: ra era eop advice rem
voucher:
eob: ex edit error exception audit err except excp eor
issue: issuance
sent: mailed release
cycle: funding run
deposit:
method: mode via instrument vehicle format
type: kind category
group:
adjustment: adj adjust
reason: rc cause why rationale
explanation: meaning expl expln explain
code: cd cds
carc: cas ansi
cagc:
remark: rmk rem remk rmrk
rarc:
moa: mia
denial: deny denied rejected rejection disallow nonpayment
pend: suspended suspense hold held
message: narrative text note comment memo
description: desc
procedure: procd cpt hcpcs cdt px hcpc ada
modifier: mod md modif
revenue: rev revn
diagnosis: dx diagnoses icd principal
pointer:
units: unit quantity unt uos hours hrs minutes visits sessions
count: ct cnt
payer: payor insurer carrier administrator administered tpa mco contractor intermediary underwriter underwritten
insurance: ins
company: co organization
plan: product lob option package program fund
business:
health:
coverage: eligibility eligible covered membership cov cvg
active:
term: termination expiration expire exp expiry terminated terminates cancellation disenrollment
other: additional secondary tertiary supplemental third coordination
cob: oi ohi tpl msp
prior: former replacement replace previous previously prev related corrected cross reversed duplicate crossover voided xref parent child host split reprocessed resubmitted resubmission
original:
primary:
current:
auth: authorization precertification preauthorization authorized referral certification pa
appeal: dispute grievance reconsideration
tax: tin ein feid fein taxonomy
interest: withhold sequestration penalty withheld
met: remaining ytd accumulated limit individual family annual lifetime used year
place: pos
network: tier participating par
address: phone fax email city zip street county contact
sex: gender age race language relationship rel marital
drug: ndc rx pharmacy prescription refill
tooth: surface quadrant oral
page: user username login logged role search results rows action view session submit
days:
owner: created modified update printed
batch: filename submission submitter clearinghouse interchange isa gs st upload
form: frequency filing indicator assignment asg
document: doc
internal: int
our: we us
your: you
state:
injury: accident onset disability illness loss
transaction:
x12: 277 stc hipaa
alien: next expected estimated new hsa fsa hra premium refund recoupment overpayment late credentialing inquiry smoking system read task deadline spend attachment pwk tally records savings offset credit employment signature letter hire bank routing lien reserve capitation incentive bonus guarantor spouse attorney adjuster examiner manager outlier drg hearing correspondence ticket case call confirmation license queue death entered oop pocket placement mother daughter today representative waiver drop waiting
gross:
employer:
`;

/** Words that say nothing by themselves. */
export const FILLER = new Set(
  "the of for a an and this that these or by in at is was were it what as does do has have info information assigned generated made may s per with all shown full level header hdr prefix drg dental vision medical ub national natl segment lookup part b x claims".split(
    " ",
  ),
);
