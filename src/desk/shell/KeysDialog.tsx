import { Dialog } from "../../ui/Dialog.tsx";
import { CheckField } from "../../ui/Field.tsx";
import { type MessageKey, t } from "../../ui/i18n.ts";
import { KEYS, PLACES, type Place } from "./keys.ts";

interface KeysProps {
  lettersOn: boolean;
  onLetters: (on: boolean) => void;
  onClose: () => void;
}

const HEADING: Record<Place, MessageKey> = {
  list: "desk_nav_worklist",
  claim: "desk_keys_claim",
  open: "desk_nav_open_claims",
  all: "desk_keys_everywhere",
};
/** Keys with a name of their own in the interface's language. */
const NAMES: Partial<Record<string, MessageKey>> = { Space: "desk_key_space" };

/** Every key, by where it works, and the switch for single letters. */
export function KeysDialog({ lettersOn, onLetters, onClose }: KeysProps) {
  return (
    <Dialog title={t("desk_keys_title")} onClose={onClose}>
      {PLACES.map((place) => (
        <section key={place} class="stack-tight">
          <h3>{t(HEADING[place])}</h3>
          <dl class="keys">
            {KEYS.filter(({ where }) => where.includes(place)).map(({ keys, label }) => (
              <div key={label}>
                <dt>
                  {keys.map((key) => {
                    const name = NAMES[key];
                    return <kbd key={key}>{name ? t(name) : key}</kbd>;
                  })}
                </dt>
                <dd>{t(label)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <CheckField label={t("desk_keys_letters")} checked={lettersOn} onChecked={onLetters} />
    </Dialog>
  );
}
