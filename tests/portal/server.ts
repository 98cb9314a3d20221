import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { LEGEND, PAYERS, portalClaims } from "./data.ts";

/**
 * The demo portal: two loopback servers, so that the shell (127.0.0.1) and the claim app's frame (localhost) are of
 * different origins, as in real portals. Serves files of tests/portal/public and synthetic data, nothing else.
 */
export interface DemoPortal {
  /** Address of the shell, `http://127.0.0.1:PORT`. */
  shell: string;
  /** Address of the claim app on its own, `http://localhost:PORT`. */
  app: string;
  close(): Promise<void>;
}

const PUBLIC = fileURLToPath(new URL("./public/", import.meta.url));
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

export async function startPortal(port = 0): Promise<DemoPortal> {
  const servers: Server[] = [];
  const listen = async (host: string, wanted: number): Promise<number> => {
    const server = createServer((request, response) => {
      void answer(request.url ?? "/").then(({ status, type, body }) => {
        response.writeHead(status, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" });
        response.end(body);
      });
    });
    servers.push(server);
    await new Promise<void>((resolve, reject) => server.once("error", reject).listen(wanted, host, resolve));
    return (server.address() as AddressInfo).port;
  };
  const hosts = { app: "" };
  async function answer(url: string): Promise<{ status: number; type: string; body: string | Buffer }> {
    const path = new URL(url, "http://portal.invalid").pathname;
    const json = (value: unknown) => ({ status: 200, type: "application/json", body: JSON.stringify(value) });
    if (path === "/data.json") return json({ claims: portalClaims(), payers: PAYERS, legend: LEGEND });
    if (path === "/hosts.json") return json(hosts);
    const name = path === "/" ? "index.html" : path.slice(1);
    if (!/^[\w-]+(?:\.[\w-]+)+$/.test(name)) return { status: 404, type: "text/plain", body: "not found" };
    try {
      const body = await readFile(join(PUBLIC, name));
      return { status: 200, type: TYPES[extname(name)] ?? "text/plain", body };
    } catch {
      return { status: 404, type: "text/plain", body: "not found" };
    }
  }
  const shellPort = await listen("127.0.0.1", port);
  const appPort = await listen("localhost", 0);
  hosts.app = `http://localhost:${appPort}`;
  return {
    shell: `http://127.0.0.1:${shellPort}`,
    app: hosts.app,
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
