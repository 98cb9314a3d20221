/** What a portal's own dispute screen takes, where a public source says so. */

export interface PortalLimit {
  /** Payer ids (denials/payers) or words of the payer's name that it holds for. */
  match: RegExp;
  text: string;
  source: string;
}

const LIMITS: readonly PortalLimit[] = [
  {
    match: /\b(?:regence|bridgespan|asuris)\b/i,
    text: "At most 10 files, each above 3 kB and up to 60 MB, 150 MB together; post-service appeals only through Availity's appeals application.",
    source: "Regence provider site (Availity appeals)",
  },
  {
    match: /\bhumana\b(?!.*military)/i,
    text: "The dispute is filed from the claim status screen in Availity; do not also mail it.",
    source: "https://www.humana.com/provider/medical-resources/payment-integrity-and-disputes/reconsiderations-appeals",
  },
  {
    match: /\b(?:ngs|national government services)\b/i,
    text: "NGSConnex refuses attachments of the types .xml, .log and .cfg.",
    source: "NGSConnex user guide",
  },
  {
    match: /\bunited ?health ?care\b|\buhc\b/i,
    text: "Under Act on a Claim; the reason must be stated, else the request may be turned down as a duplicate.",
    source:
      "https://www.uhcprovider.com/en/admin-guides/administrative-guides-manuals-2021/ch10-our-claims-process-2021/claim-rec-pro-res-dis-ch10-guide.html",
  },
];

/** What is known of the payer's portal; undefined where nothing is. */
export function portalLimit(payerName: string | undefined): PortalLimit | undefined {
  return payerName === undefined ? undefined : LIMITS.find(({ match }) => match.test(payerName));
}
