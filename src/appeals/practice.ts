/** The user's practice, as it stands on letters and forms. Everything but the name may be missing. */
export interface Practice {
  name?: string | undefined;
  /** Street, city with state and ZIP, one line each. */
  address?: string[] | undefined;
  phone?: string | undefined;
  fax?: string | undefined;
  email?: string | undefined;
  npi?: string | undefined;
  taxId?: string | undefined;
  /** Who signs. */
  signer?: string | undefined;
  signerTitle?: string | undefined;
}

/** A letter of the user's own: its body replaces ours; the frame (letterhead, references, enclosures) stays. */
export interface UserTemplate {
  id: string;
  name: string;
  /** Paragraphs parted by a blank line, with `{fields}` and `[[places to fill in]]`. */
  text: string;
}
