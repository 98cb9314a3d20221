import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserName } from "./extension.ts";

const NETWORK = /^(?:https?|wss?|ftp):/;

/** Records every request of one browser where it leaves. */
export interface Recorder {
  options: { args?: string[]; prefs?: Record<string, string | number | boolean> };
  /** Network addresses that were asked for, each time; to be called once the browser is closed. */
  asked(): Promise<string[]>;
  close(): void;
}

export function recorderFor(browser: BrowserName): Promise<Recorder> | Recorder {
  return browser === "chromium" ? chromiumLog() : firefoxProxy();
}

/** Chromium's own network log. */
function chromiumLog(): Recorder {
  const folder = mkdtempSync(join(tmpdir(), "claimtrail-netlog-"));
  const file = join(folder, "net.json");
  return {
    options: { args: [`--log-net-log=${file}`] },
    async asked() {
      const { events } = JSON.parse(readFileSync(file, "utf8")) as { events: { params?: { url?: unknown } }[] };
      return events
        .map(({ params }) => params?.url)
        .filter((url) => typeof url === "string" && NETWORK.test(url)) as string[];
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A proxy through which all of Firefox goes. */
async function firefoxProxy(): Promise<Recorder> {
  const seen: string[] = [];
  const proxy: Server = createServer((from, to) => {
    seen.push(from.url ?? "");
    const { host, pathname, search } = new URL(from.url ?? "");
    const [hostname, port] = host.split(":");
    const onward = request(
      { hostname, port, path: pathname + search, method: from.method, headers: from.headers },
      (back) => {
        to.writeHead(back.statusCode ?? 502, back.headers);
        back.pipe(to);
      },
    );
    onward.on("error", () => to.writeHead(502).end());
    from.pipe(onward);
  });
  proxy.on("connect", (from, socket) => {
    // nothing of the session is HTTPS: whoever comes here is told no, and remembered
    seen.push(`https://${from.url}`);
    socket.end("HTTP/1.1 502 no\r\n\r\n");
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    options: {
      prefs: {
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": port,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": port,
        "network.proxy.allow_hijacking_localhost": true,
        "network.proxy.no_proxies_on": "",
      },
    },
    asked: async () => seen.filter((url) => NETWORK.test(url)),
    close() {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}
