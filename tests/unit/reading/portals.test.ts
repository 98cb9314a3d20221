import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ADAPTERS, findAdapter } from "../../../src/reading/portals/index.ts";
import { adapterSchema } from "../../../src/reading/portals/schema.ts";

const dir = new URL("../../../src/reading/portals/adapters/", import.meta.url);

describe("built-in adapters", () => {
  const files = readdirSync(dir).filter((f) => f.endsWith(".json"));

  test.each(files)("%s is valid and listed", (file) => {
    const data: unknown = JSON.parse(readFileSync(new URL(file, dir), "utf8"));
    const adapter = adapterSchema.parse(data);
    expect(`${adapter.id}.json`).toBe(file);
    expect(ADAPTERS.map((a) => a.id)).toContain(adapter.id);
  });

  test("ids are unique", () => {
    expect(new Set(ADAPTERS.map((a) => a.id)).size).toBe(ADAPTERS.length);
  });
});

describe("findAdapter", () => {
  test("matches the host itself and its subdomains, nothing that only ends alike", () => {
    expect(findAdapter("https://essentials.availity.com/static/web/#x")?.id).toBe("availity");
    expect(findAdapter("https://availity.com/")?.id).toBe("availity");
    expect(findAdapter("https://notavaility.com/")).toBeUndefined();
    expect(findAdapter("https://availity.com.evil.example/")).toBeUndefined();
  });

  test("an address that is none finds nothing", () => {
    expect(findAdapter("not an address")).toBeUndefined();
    expect(findAdapter("")).toBeUndefined();
  });

  test("a longer host and a matching path win", () => {
    const base = { name: "x", lastChecked: "2026-01-01", source: "test" };
    const list = [
      { ...base, id: "wide", hosts: ["a.example"] },
      { ...base, id: "deep", hosts: ["b.a.example"] },
      { ...base, id: "pathed", hosts: ["b.a.example"], paths: ["/pay/"] },
    ];
    expect(findAdapter("https://x.b.a.example/q", list)?.id).toBe("deep");
    expect(findAdapter("https://x.b.a.example/pay/q", list)?.id).toBe("pathed");
    expect(findAdapter("https://c.a.example/pay/", list)?.id).toBe("wide");
  });
});
