import { call } from "../messages/call.ts";

/** The browser goes on reading after the click. */
const KEEP_MS = 60_000;

/**
 * Offers a file that is not encrypted, where exports are allowed at this moment: the background says so, since this page
 * may have been opened before the organisation switched them off. @throws CallError `policy`.
 */
export async function savePlainFile(name: string, file: Blob): Promise<void> {
  await call("export.allow", {});
  saveFile(name, file);
}

/** Offers a file to the user to save. Its name carries no patient data. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
