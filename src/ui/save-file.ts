/** The browser goes on reading after the click. */
const KEEP_MS = 60_000;

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
