import { describe, expect, it } from "vitest";
import { z } from "zod";
import schema from "../../../public/managed-schema.json" with { type: "json" };
import { preferencesSchema } from "../../../src/messages/protocol.ts";

interface Part {
  type?: string;
  minimum?: number;
  maximum?: number;
  items?: { type?: string };
  anyOf?: Part[];
}

/** The policy's schema language has no null and no length: a key that is left out is no policy, the rest zod checks at run time. */
function policyForm(part: Part): Part {
  const { type, minimum, maximum, items } = part.anyOf?.find((one) => one.type !== "null") ?? part;
  return {
    ...(type === undefined ? {} : { type }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(items?.type === undefined ? {} : { items: { type: items.type } }),
  };
}

describe("the managed policy's schema", () => {
  const preferences = z.toJSONSchema(preferencesSchema).properties as unknown as Record<string, Part>;
  const managed = schema.properties as Record<string, Part & { title: string }>;

  it("has exactly the preferences, each with its type and bounds", () => {
    expect(Object.fromEntries(Object.entries(managed).map(([key, part]) => [key, policyForm(part)]))).toEqual(
      Object.fromEntries(Object.entries(preferences).map(([key, part]) => [key, policyForm(part)])),
    );
  });

  it("uses only what Chromium's policy schemas know: one that does not load keeps the extension from loading", () => {
    const known = new Set(["title", "description", "type", "items", "minimum", "maximum"]);
    expect(Object.keys(schema).sort()).toEqual(["properties", "type"]);
    for (const [key, part] of Object.entries(managed)) {
      expect(part.title, key).not.toBe("");
      expect(
        Object.keys(part).filter((word) => !known.has(word)),
        key,
      ).toEqual([]);
    }
  });
});
