import type { Runtime } from "webextension-polyfill";
import { z } from "zod";
import { type Answer, type ErrorCode, PROTOCOL_VERSION } from "../messages/envelope.ts";
import { type MessageType, type ParsedOf, protocol, type ResponseOf } from "../messages/protocol.ts";
import { identify, type Sender } from "./senders.ts";

/** What a handler is told of its sender. */
export type FrameSender = Extract<Sender, { kind: "frame" }>;

/** One handler for each message of the protocol; the compiler misses none. */
export type Handlers = {
  [T in MessageType]: (payload: ParsedOf<T>, sender: FrameSender | undefined) => Promise<ResponseOf<T>>;
};

/** A refusal that a handler means: its code goes to the sender, its words only where they are ours. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
  ) {
    super(code);
    this.name = "Refusal";
  }
}

export interface RouterOptions {
  extensionId: string;
  extensionOrigin: string;
  /** Whether this frame may send at all: its site is granted, or was opened for one reading. */
  admitsFrame(sender: FrameSender): Promise<boolean>;
  /** One of our own pages sent this: where a user's hand did it, the lock deadline moves on. */
  onSurface(type: MessageType): Promise<void>;
  /** Turns what a handler threw into a code; must never let page text or patient data out. */
  codeOf(error: unknown): { code: ErrorCode; detail?: string };
}

const envelopeSchema = z.object({
  claimtrail: z.literal(PROTOCOL_VERSION),
  type: z.string().max(60),
  payload: z.unknown(),
});

/**
 * One listener for all messages, in this order: our extension's id, envelope, known type, sender rule, payload schema, handler.
 * @returns the answer, or undefined for what is not meant for the background or comes from a stranger (who learns nothing).
 */
export function createRouter(handlers: Handlers, options: RouterOptions) {
  return async (message: unknown, sender: Runtime.MessageSender): Promise<Answer<unknown> | undefined> => {
    const who = identify(sender, options.extensionId, options.extensionOrigin);
    if (who.kind === "stranger") return undefined;
    const envelope = envelopeSchema.safeParse(message);
    if (!envelope.success) return undefined;
    const { type, payload } = envelope.data;
    if (!Object.hasOwn(protocol, type)) return { ok: false, code: "invalid" };
    const known = type as MessageType;
    const spec = protocol[known];
    if (spec.from !== who.kind) return { ok: false, code: "refused" };
    if (who.kind === "frame" && !(await options.admitsFrame(who))) return { ok: false, code: "refused" };
    const parsed = spec.request.safeParse(payload);
    if (!parsed.success) return { ok: false, code: "invalid" };
    try {
      if (who.kind === "surface") await options.onSurface(known);
      const handler = handlers[known] as (p: unknown, s: FrameSender | undefined) => Promise<unknown>;
      return { ok: true, data: await handler(parsed.data, who.kind === "frame" ? who : undefined) };
    } catch (error) {
      const { code, detail } = error instanceof Refusal ? error : options.codeOf(error);
      return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
    }
  };
}
