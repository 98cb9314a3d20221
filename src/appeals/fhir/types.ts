/** The parts of FHIR R4 that we write. Shapes follow http://hl7.org/fhir/R4/ (validated in the tests). */

export interface Coding {
  system?: string;
  code: string;
  display?: string;
}
export interface CodeableConcept {
  coding?: Coding[];
  text?: string;
}
export interface Identifier {
  system?: string;
  value: string;
}
export interface Reference {
  reference?: string;
  identifier?: Identifier;
  display?: string;
}
export interface Money {
  value: number;
  currency: "USD";
}
export interface Period {
  start?: string;
  end?: string;
}
export interface Adjudication {
  category: CodeableConcept;
  reason?: CodeableConcept;
  amount?: Money;
}
export interface EobItem {
  sequence: number;
  productOrService: CodeableConcept;
  modifier?: CodeableConcept[];
  revenue?: CodeableConcept;
  servicedPeriod?: Period;
  quantity?: { value: number };
  diagnosisSequence?: number[];
  noteNumber?: number[];
  adjudication?: Adjudication[];
}
export interface Patient {
  resourceType: "Patient";
  id: string;
  name?: { text: string }[];
  birthDate?: string;
  identifier?: Identifier[];
}
export interface ExplanationOfBenefit {
  resourceType: "ExplanationOfBenefit";
  id: string;
  contained?: Patient[];
  identifier?: Identifier[];
  status: "active";
  type: CodeableConcept;
  use: "claim";
  patient: Reference;
  billablePeriod?: Period;
  created: string;
  insurer: Reference;
  provider: Reference;
  outcome: "queued" | "complete" | "error" | "partial";
  disposition?: string;
  diagnosis?: { sequence: number; diagnosisCodeableConcept: CodeableConcept }[];
  insurance: { focal: boolean; coverage: Reference }[];
  item?: EobItem[];
  adjudication?: Adjudication[];
  total?: { category: CodeableConcept; amount: Money }[];
  payment?: { amount?: Money; date?: string; identifier?: Identifier };
  processNote?: { number: number; type: "display"; text: string }[];
}
export interface Task {
  resourceType: "Task";
  id: string;
  status: "requested" | "on-hold";
  intent: "plan";
  priority: "routine" | "urgent" | "asap";
  code: CodeableConcept;
  description?: string;
  focus: Reference;
  authoredOn?: string;
  restriction?: { period: Period };
}
export interface Bundle {
  resourceType: "Bundle";
  type: "collection";
  entry: { fullUrl: string; resource: ExplanationOfBenefit | Task }[];
}
