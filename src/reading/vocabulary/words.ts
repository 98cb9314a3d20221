/**
 * Words of labels -> concepts. One entry a line: `concept: word word`. A concept's own name is a word of it. A word in
 * several lines has several meanings, and the label's other words decide. Plurals, endings and abbreviations that are not
 * listed are found by their letters (see expand.ts).
 */
export const WORDS = `
claim: clm bill encounter
invoice:
number: no nbr num nmbr # numb nr nos
id: ident identifier identification
ref: reference
ctrl: control cntl cntrl ctl cntr
icn: dcn tcn pccn ucn ccn fcn
financial:
acct: account acnt ac accnt
pcn: pan
mrn:
patient: pt pat ptnt claimant veteran injured consumer
member: mbr mem memb enrollee beneficiary bene recipient recip participant employee client dependent worker enrolled person
holder: subscriber subscr subsc subs sub sbr insured insd ins policyholder cardholder sponsor
mbi: hicn hic mid dbn edipi
medicare:
medicaid: mmis ahcccs mainecare masshealth tenncare soonercare badgercare rid cin
policy: cert certificate pol
card:
name: nm nme
first: fname given
last: lname surname
middle: mi initial
birth: birthdate birthday born bday brth
dob:
provider: prov prv doctor physician practitioner dentist clinician therapist entity
rendering: rend servicing performing perf attending treating svcg rndrg rndrng
billing: blg bill
payee: vendor facility supplier practice hospital clinic
referring: ordering pcp prescriber supervising operating requesting
npi:
service: svc serv srv srvc visit treatment incurred performed rendered encounter
dos:
date: dt dte on day when dts since
from: begin beginning beg start frm starting earliest
to: thru through end ending latest until
period: span range
statement: stmt stat
admit: admission discharge
received: rcvd recd recvd receipt rcpt rec recv rcv receive intake
processed: process procd proc final finalized finalised finalize finalization adjudicated adjudication adj adjud determination decision disposition completed complete completion posted closed finished resolution resolved settled settlement
status: sloc stat sts stage outcome disposition disp determination decision result
effective: eff
enroll: enrollment
line: ln detail dtl item
seq: sequence
charge: chg chgs chrg charged chgd chrgd billed bill bld blld billd submitted subm sub chrgs reported rptd claimed
fee:
amount: amt amnt dollar value
requested:
total: tot ttl sum overall
allowed: allow allowable alwd allwd alw allw approved apprvd eligible elig recognized allowance considered covered cov covd expense
contract: contracted negotiated
rate: price pct percent
schedule: sched
max: maximum
contractual: writeoff discount write
noncovered: inelig non not uncovered excluded disallowed ineligible noncov over above exceeds
paid: pd reimbursed reimbursement reimb payable disbursed
payment: pmt pymt pymnt pay paymt netpay disbursement settlement reimbursement
net:
benefit: bnft ben
resp: responsibility rsp respons liability liab owes owe owed pays pay responsible obligation share portion shr sharing
cost:
due:
balance: bal
pr:
applied: apply toward taken
deductible: ded deduct deduc dedct dedbl
coins: coinsurance coin coinsur
copay: copayment cpay copmt copymt
check: chk cheque ck warrant draft
eft: ach
virtual: vcc
trace: trn tracking reassociation trk
remittance: remit ra era eop voucher advice rem
eob:
issue: issued issuance made
sent: released mailed release
cycle: funding run
deposit:
method: mode via instrument vehicle format
type: kind category
group: grp
adjustment: adj adjust
reason: rsn rc cause why
explanation: explain meaning
code: cd cds
carc: cas ansi
cagc:
remark: rmk rem remk rmrk rmks
rarc:
moa: mia
denial: deny denied dnl rejected rejection disallow nonpayment
pend: pended suspended pending suspense
message: msg narrative text note comment
description: desc descr
procedure: proc prcdr procd cpt hcpcs cdt px hcpc ada
modifier: mod mods md modif
revenue: rev rvnu revn
diagnosis: diag diags dx diagnoses icd dgns principal
pointer: ptr
units: unit qty quantity unts unt uos
count: ct
payer: payor insurer carrier administrator administered tpa mco
insurance: ins
company: co organization org
plan: product prod lob option package program
business:
health:
coverage: cov cvg cvrg eligibility elig eligible covered membership
active:
term: termination expiration expires expire exp expiry terminated termed terminates cancel cancellation disenrollment disenroll
other: additional addl secondary sec oth tertiary supplemental supplement third coordination
cob: oi ohi tpl msp
prior: replacement replacing replace previous previously prev related corrected cross reversed duplicate crossover voided xref
original: orig
primary: prim
current:
auth: authorization preauth precert precertification preauthorization authorized referral certification pa
appeal: dispute grievance reconsideration disputed
tax: tin ein feid fein taxonomy
interest: withhold sequestration penalty withheld
met: remaining ytd accumulated accum limit individual family annual lifetime used year
place: pos
network: tier participating par
address: phone fax email city zip street county contact
sex: gender age race language relationship rel marital
drug: ndc rx pharmacy prescription refill
tooth: surface quad quadrant oral
page: user username login logged role search results rows action view session
days:
owner: created modified updated update printed
batch: file filename submission submitter clearinghouse interchange isa gs st upload
form: frequency filing indicator assignment asg
document: doc
internal: intrnl int
our: we
your: yours
state:
injury: accident onset disability illness
transaction: trans tran
x12: 277 stc hipaa
alien: next expected estimated new hsa fsa hra premium refund recoupment overpayment late credentialing inquiry smoking system read task deadline spend attachment pwk tally records savings offset credit employment signature letter hire bank routing lien reserve capitation incentive bonus guarantor spouse attorney adjuster examiner manager outlier drg hearing correspondence ticket case call confirmation license queue death entered oop pocket placement mother daughter today
gross:
employer:
`;

/** Words that say nothing by themselves. */
export const FILLER = new Set(
  "the of for a an and or by in at is was were it what info information assigned generated you s per with all shown full level header dental vision medical ub national natl segment lookup part b x claims".split(
    " ",
  ),
);
