import { openDB } from "idb";

/** Everything that lies on the fake disk, and a search for planted text in it. */

export interface Blob {
  where: string;
  bytes: Buffer;
}

/** All bytes and texts of all databases whose name begins with `prefix`, keys included. */
export async function dump(prefix: string): Promise<Blob[]> {
  const blobs: Blob[] = [];
  for (const { name = "" } of await indexedDB.databases()) {
    if (!name.startsWith(prefix)) continue;
    const db = await openDB(name);
    for (const store of db.objectStoreNames) {
      const tx = db.transaction(store);
      const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      collect([name, keys, values], `${name}/${store}`, blobs);
    }
    db.close();
  }
  return blobs;
}

function collect(value: unknown, where: string, blobs: Blob[]): void {
  if (value instanceof Uint8Array) blobs.push({ where, bytes: Buffer.from(value) });
  else if (value instanceof ArrayBuffer) blobs.push({ where, bytes: Buffer.from(new Uint8Array(value)) });
  else if (typeof value === "string" || typeof value === "number")
    blobs.push({ where, bytes: Buffer.from(String(value)) });
  else if (Array.isArray(value)) for (const item of value) collect(item, where, blobs);
  else if (typeof value === "object" && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      collect(name, where, blobs);
      collect(inner, `${where}.${name}`, blobs);
    }
  }
}

/** The forms in which a marker could lie on a disk: UTF-8, UTF-16, base64 in each of three phases, hex; any case. */
export function formsOf(marker: string): Buffer[] {
  const plain = Buffer.from(marker);
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift, 0x20), plain]).toString("base64");
    return text.slice(shift === 0 ? 0 : 4, -4);
  });
  return [
    plain,
    Buffer.from(marker.toLowerCase()),
    Buffer.from(marker, "utf16le"),
    Buffer.from(marker, "utf16le").swap16(),
    ...base64.filter((text) => text.length >= 6).map((text) => Buffer.from(text)),
    Buffer.from(plain.toString("hex")),
  ];
}

export function findMarkers(blobs: readonly Blob[], markers: readonly string[]): string[] {
  const found: string[] = [];
  for (const marker of markers) {
    for (const form of formsOf(marker)) {
      for (const { where, bytes } of blobs) if (bytes.includes(form)) found.push(`${marker} in ${where}`);
    }
  }
  return found;
}
