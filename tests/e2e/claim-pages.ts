import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A portal of the tests' own: a page for any claim number and status, made on the spot. Nobody in it exists. */
export interface ClaimPages {
  origin: string;
  /** Address of a page that shows these claims with this status. */
  page(numbers: readonly string[], status?: string, more?: Partial<ClaimFacts>): string;
  /** Any other page of this portal. */
  serve(html: string): string;
  /** Addresses that were asked for, each time, in order; favicons, which browsers fetch by themselves, are left out. */
  asked: readonly string[];
  close(): Promise<void>;
}

export interface ClaimFacts {
  patient: string;
  member: string;
  date: string;
}

/** Addresses carry nothing of what a page shows: they would stay in the browser's history. */
export async function startClaimPages(): Promise<ClaimPages> {
  const made: string[] = [];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    if (request.url !== "/favicon.ico") asked.push(`http://${request.headers.host}${request.url}`);
    const body = made[Number((request.url ?? "").slice(3))];
    response.writeHead(body === undefined ? 404 : 200, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
    });
    response.end(body ?? "not found");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serve = (body: string): string => `${origin}/p/${made.push(body) - 1}`;
  return {
    origin,
    serve,
    asked,
    page: (numbers, status = "Pending", more = {}) => serve(list(numbers, status, { ...NOBODY, ...more })),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const NOBODY: ClaimFacts = { patient: "Testperson, Alma", member: "W200300400", date: "09/03/2026" };

function list(numbers: readonly string[], status: string, { patient, member, date }: ClaimFacts): string {
  const rows = numbers.map(
    (number) => `<tr><td>${inert(number)}</td><td>${inert(patient)}</td><td>${inert(member)}</td>
      <td>${inert(date)}</td><td>$120.00</td><td>${status === "Denied" ? "$0.00" : ""}</td><td>${inert(status)}</td></tr>`,
  );
  return `<!doctype html><title>Claims</title><h1>Claim search results</h1><p>Payer: Example Health</p>
    <table><thead><tr><th>Claim number</th><th>Patient name</th><th>Member ID</th><th>Date of service</th>
    <th>Billed amount</th><th>Paid amount</th><th>Status</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function inert(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
