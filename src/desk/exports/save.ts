import { savePlainFile } from "../../ui/save-file.ts";
import type { ExportFile } from "../model.ts";

/** Offers an export to the user to save. Its name carries no patient data. @throws CallError `policy`. */
export function saveFile({ name, type, bytes }: Pick<ExportFile, "name" | "type" | "bytes">): Promise<void> {
  return savePlainFile(name, new Blob([bytes], { type }));
}
