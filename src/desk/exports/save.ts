import type { ExportFile } from "../model.ts";

/** Offers a file to the user to save. Its name carries no patient data. */
export function saveFile({ name, type, bytes }: Pick<ExportFile, "name" | "type" | "bytes">): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
