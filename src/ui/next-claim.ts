import browser from "webextension-polyfill";
import { z } from "zod";
import type { FormFacts } from "../claims/form-facts.ts";
import { formFactsSchema } from "../claims/schema/forms.ts";
import { DRAFT_PREFIX } from "../messages/envelope.ts";

/**
 * The claim that *Next claim* took from the open-claims list, so that the popup over the portal can offer to fill it in.
 * In memory-backed session storage, as unsent texts are: gone at every lock.
 */
export interface NextClaim {
  facts: FormFacts;
  /** The tracked claim, where it is one. */
  claimId?: string | undefined;
}

const KEY = `${DRAFT_PREFIX}next-claim`;
const schema = z.object({ facts: formFactsSchema, claimId: z.string().optional() });

export async function keepNextClaim(next: NextClaim): Promise<void> {
  await browser.storage.session.set({ [KEY]: next });
}

export async function readNextClaim(): Promise<NextClaim | undefined> {
  const parsed = schema.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return parsed.success ? parsed.data : undefined;
}
