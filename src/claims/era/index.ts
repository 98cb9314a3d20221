import type { Cents, ClaimRecord, PaymentMethod } from "../record.ts";
import { ClaimBuilder, type EraClaim } from "./claim.ts";
import { EraError, type EraWarning } from "./problem.ts";
import { type Segment, segments } from "./segments.ts";
import { cents, count, date, needed, neededCents, text } from "./values.ts";

export type { EraClaim } from "./claim.ts";
export { ERA_PROBLEMS, EraError, type EraProblemKey, type EraWarning } from "./problem.ts";

/**
 * Reads an X12 835 (005010X221) strictly: envelope, control numbers and counts are checked, and a file with anything wrong
 * gives one error with its place and no claim at all. Pure; reads any stream of bytes, so that 5,000 claims take no more
 * memory than their records.
 */

/** One payment (ST to SE) of a file. */
export interface Remittance {
  payerName?: string | undefined;
  payeeName?: string | undefined;
  method?: PaymentMethod | undefined;
  paymentNumber?: string | undefined;
  paymentDate?: string | undefined;
  /** BPR02. */
  total: Cents;
  claims: number;
  /** PLB: what was added to or taken off the payment beside claims; positive takes off. */
  providerAdjustments: { code: string; reference?: string | undefined; amount: Cents }[];
}

export interface EraFile {
  claims: EraClaim[];
  remittances: Remittance[];
  warnings: EraWarning[];
  segments: number;
}

export interface EraOptions {
  signal?: AbortSignal | undefined;
  /** Called as bytes are read. */
  onBytes?: ((done: number) => void) | undefined;
}

const MAX_WARNINGS = 200;
const METHODS: Record<string, PaymentMethod> = { ACH: "eft", BOP: "eft", FWT: "eft", CHK: "check", NON: "none" };

/** @throws EraError, or the signal's reason where it was cancelled. */
export async function readEra(chunks: AsyncIterable<Uint8Array>, options: EraOptions = {}): Promise<EraFile> {
  const reader = new Reader();
  let done = 0;
  async function* watched(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      options.signal?.throwIfAborted();
      yield chunk;
      done += chunk.length;
      options.onBytes?.(done);
    }
  }
  for await (const segment of segments(watched())) reader.take(segment);
  return reader.end();
}

/** The parts of a file in pieces, as a Blob gives them. */
export async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const STEP = 256 * 1024;
  for (let at = 0; at < file.size; at += STEP) yield new Uint8Array(await file.slice(at, at + STEP).arrayBuffer());
}

type Level = "file" | "interchange" | "group" | "set";

class Reader {
  private readonly file: EraFile = { claims: [], remittances: [], warnings: [], segments: 0 };
  private level: Level = "file";
  private readonly control = { isa: "", gs: "", st: "" };
  private groups = 0;
  private sets = 0;
  private setSegments = 0;
  private part: "head" | "claims" | "tail" = "head";
  private remittance: Remittance | undefined;
  private payment: ClaimRecord = {};
  private party = "";
  private claim: ClaimBuilder | undefined;
  private paidSum: Cents = 0;
  private last: Segment | undefined;

  take(segment: Segment): void {
    this.file.segments = segment.number;
    this.last = segment;
    this.setSegments += 1;
    switch (segment.id) {
      case "ISA":
        this.open(segment, "file", "interchange");
        this.control.isa = needed(segment, 13);
        this.groups = 0;
        return;
      case "GS":
        this.open(segment, "interchange", "group");
        if (text(segment, 1) !== "HP")
          throw new EraError("not-835", segment.number, `GS01 is ${text(segment, 1) ?? "empty"}, an 835 has HP`);
        this.control.gs = needed(segment, 6);
        this.groups += 1;
        this.sets = 0;
        return;
      case "ST":
        this.open(segment, "group", "set");
        if (text(segment, 1) !== "835")
          throw new EraError(
            "not-835",
            segment.number,
            `the transaction is a ${text(segment, 1) ?? "unnamed one"}, not an 835`,
          );
        this.startSet(segment);
        return;
      case "SE":
        this.closeSet(segment);
        return;
      case "GE":
        this.close(segment, "group", "interchange", this.control.gs, 2);
        this.expect(segment, "GE01", count(segment, 1), this.sets, "transactions");
        return;
      case "IEA":
        this.close(segment, "interchange", "file", this.control.isa, 2);
        this.expect(segment, "IEA01", count(segment, 1), this.groups, "groups");
        return;
      default:
        if (this.level !== "set") throw this.misplaced(segment);
        this.inSet(segment);
    }
  }

  end(): EraFile {
    const { number } = this.last ?? { number: 1 };
    if (this.level !== "file") {
      const open = { set: "SE", group: "GE", interchange: "IEA" }[this.level];
      throw new EraError("cut-off", number, `the file ends before its ${open} segment: it is cut off`);
    }
    if (this.file.remittances.length === 0) throw new EraError("empty", number, "the file holds no payment");
    return this.file;
  }

  private misplaced(segment: Segment): EraError {
    return new EraError("out-of-place", segment.number, `${segment.id.slice(0, 3)} may not stand here`);
  }

  private open(segment: Segment, from: Level, to: Level): void {
    if (this.level !== from) throw this.misplaced(segment);
    this.level = to;
  }

  private close(segment: Segment, from: Level, to: Level, control: string, at: number): void {
    if (this.level !== from) throw this.misplaced(segment);
    const name = `${segment.id}${String(at).padStart(2, "0")}`;
    const found = needed(segment, at);
    if (found !== control)
      throw new EraError(
        "bad-control",
        segment.number,
        `${name} is ${found}, the segment that it closes has ${control}`,
      );
    this.level = to;
  }

  private expect(segment: Segment, name: string, said: number, found: number, what: string): void {
    if (said !== found)
      throw new EraError("bad-count", segment.number, `${name} says ${said} ${what}, the file has ${found}`);
  }

  private startSet(segment: Segment): void {
    this.control.st = needed(segment, 2);
    this.sets += 1;
    this.setSegments = 1;
    this.part = "head";
    this.payment = {};
    this.party = "";
    this.paidSum = 0;
    this.remittance = undefined;
  }

  private closeSet(segment: Segment): void {
    this.finishClaim();
    this.close(segment, "set", "group", this.control.st, 2);
    this.expect(segment, "SE01", count(segment, 1), this.setSegments, "segments");
    const { remittance } = this;
    if (!remittance) throw new EraError("missing", segment.number, "the payment has no BPR segment");
    if (remittance.paymentNumber === undefined)
      throw new EraError("missing", segment.number, "the payment has no TRN segment with its number");
    const taken = remittance.providerAdjustments.reduce((sum, { amount }) => sum + amount, 0);
    if (this.paidSum - taken !== remittance.total)
      this.warn({
        segment: segment.number,
        text: "the claims' payments less the PLB amounts are not the payment's total",
      });
    this.file.remittances.push(remittance);
  }

  private inSet(segment: Segment): void {
    switch (segment.id) {
      case "BPR":
        this.startPayment(segment);
        return;
      case "TRN":
        if (!this.remittance) throw this.misplaced(segment);
        this.remittance.paymentNumber = needed(segment, 2);
        this.payment.paymentNumber = this.remittance.paymentNumber;
        return;
      case "CLP":
        if (!this.remittance || this.part === "tail") throw this.misplaced(segment);
        this.finishClaim();
        this.part = "claims";
        this.claim = new ClaimBuilder(segment, this.payment);
        this.paidSum += neededCents(segment, 4);
        return;
      case "LX":
      case "TS3":
      case "TS2":
        this.finishClaim();
        return;
      case "PLB":
        this.providerLevel(segment);
        return;
      default:
        if (this.part === "head") this.inHead(segment);
        else if (this.part === "tail" || !this.claim?.add(segment)) throw this.misplaced(segment);
    }
  }

  private startPayment(segment: Segment): void {
    if (this.remittance || this.setSegments !== 2) throw this.misplaced(segment);
    const method = METHODS[text(segment, 4) ?? ""];
    const paymentDate = date(segment, 16);
    this.remittance = { total: neededCents(segment, 2), claims: 0, providerAdjustments: [], method, paymentDate };
    if (method) this.payment.paymentMethod = method;
    if (paymentDate) this.payment.paymentDate = paymentDate;
    if (paymentDate) this.payment.processedDate = paymentDate;
  }

  /** Before the first claim: dates, payer and payee. */
  private inHead(segment: Segment): void {
    const { remittance } = this;
    if (!remittance) throw this.misplaced(segment);
    if (segment.id === "DTM" && text(segment, 1) === "405") this.payment.processedDate = date(segment, 2);
    if (segment.id !== "N1") return;
    this.party = text(segment, 1) ?? "";
    const name = text(segment, 2);
    if (this.party === "PR" && name) {
      remittance.payerName = name;
      this.payment.payerName = name;
    }
    if (this.party === "PE" && name) remittance.payeeName = name;
  }

  private providerLevel(segment: Segment): void {
    if (!this.remittance) throw this.misplaced(segment);
    this.finishClaim();
    this.part = "tail";
    for (let at = 3; at < segment.elements.length; at += 2) {
      if (text(segment, at) === undefined) continue;
      const [code = "", reference] = needed(segment, at).split(segment.component);
      const amount = cents(segment, at + 1);
      if (amount === undefined)
        throw new EraError("missing", segment.number, "PLB has an adjustment without an amount");
      this.remittance.providerAdjustments.push({ code, amount, ...(reference ? { reference } : {}) });
    }
  }

  private finishClaim(): void {
    if (!this.claim) return;
    this.file.claims.push(this.claim.finish((warning) => this.warn(warning)));
    if (this.remittance) this.remittance.claims += 1;
    this.claim = undefined;
  }

  private warn(warning: EraWarning): void {
    if (this.file.warnings.length < MAX_WARNINGS) this.file.warnings.push(warning);
  }
}
