import { saveFile as saveBlob } from "../../ui/save-file.ts";
import type { ExportFile } from "../model.ts";

/** Offers an export to the user to save. Its name carries no patient data. */
export function saveFile({ name, type, bytes }: Pick<ExportFile, "name" | "type" | "bytes">): void {
  saveBlob(name, new Blob([bytes], { type }));
}
