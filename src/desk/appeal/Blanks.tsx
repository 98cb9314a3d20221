import { useState } from "preact/hooks";
import { blanksOf, fillBlank, type Letter } from "../../appeals/document.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";
import { t, tn } from "../../ui/i18n.ts";

/** What only the user knows, to be filled in one by one; each entry goes to every place where it stands. */
export function Blanks({ letter, onChange }: { letter: Letter; onChange: (letter: Letter) => void }) {
  const [words, setWords] = useState<Record<string, string>>({});
  const blanks = blanksOf(letter);
  if (blanks.length === 0) return <p class="small">{t("appeal_no_blanks")}</p>;
  const filled = blanks.filter((blank) => words[blank]?.trim());
  const apply = () => {
    onChange(filled.reduce((next, blank) => fillBlank(next, blank, (words[blank] ?? "").trim()), letter));
    setWords({});
  };
  return (
    <details class="disclosure stack-tight">
      <summary>{tn("appeal_blanks", blanks.length)}</summary>
      <form
        class="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        {blanks.map((blank) => (
          <TextField
            key={blank}
            label={blank}
            value={words[blank] ?? ""}
            onValue={(value) => setWords({ ...words, [blank]: value })}
          />
        ))}
        <div class="row">
          <Button type="submit" size="small" variant="primary" disabled={filled.length === 0}>
            {t("appeal_fill")}
          </Button>
        </div>
      </form>
    </details>
  );
}
