import { useEffect } from "preact/hooks";
import { Button } from "../../ui/Button.tsx";
import { showDate } from "../../ui/format.ts";
import { t, tn } from "../../ui/i18n.ts";
import { PRINTING } from "../../ui/use-own-ways.ts";
import type { ExportForm, ExportTable } from "../model.ts";
import { useDesk } from "../shell/desk-context.ts";

interface PrintProps {
  table: ExportTable;
  form: ExportForm;
  onClose: () => void;
}

/** The log on paper: only this is printed while it is open. The title that browsers print carries no patient data. */
export function PrintView({ table, onClose }: PrintProps) {
  const { today } = useDesk();
  useEffect(() => {
    document.documentElement.classList.add(PRINTING);
    const key = (event: KeyboardEvent) => event.key === "Escape" && onClose();
    addEventListener("keydown", key);
    requestAnimationFrame(() => print());
    return () => {
      document.documentElement.classList.remove(PRINTING);
      removeEventListener("keydown", key);
    };
  }, [onClose]);
  return (
    <section class="print-view" aria-label={t("desk_print")}>
      <div class="row no-print">
        <Button variant="primary" icon="print" onClick={() => print()}>
          {t("desk_print")}
        </Button>
        <Button onClick={onClose}>{t("close")}</Button>
      </div>
      <h1>{t("desk_print_title")}</h1>
      <p class="small">{tn("desk_print_count", table.rows.length, showDate(today))}</p>
      <table class="print-table num">
        <thead>
          <tr>
            {table.headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{cell ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
