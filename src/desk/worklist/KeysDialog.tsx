import { Dialog } from "../../ui/Dialog.tsx";
import { CheckField } from "../../ui/Field.tsx";
import { t } from "../../ui/i18n.ts";
import { KEYS } from "./keys.ts";

interface KeysProps {
  lettersOn: boolean;
  onLetters: (on: boolean) => void;
  onClose: () => void;
}

/** Every key, and the switch for single letters. */
export function KeysDialog({ lettersOn, onLetters, onClose }: KeysProps) {
  return (
    <Dialog title={t("desk_keys_title")} onClose={onClose}>
      <dl class="keys">
        {KEYS.map(({ key, label }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
      <CheckField label={t("desk_keys_letters")} checked={lettersOn} onChecked={onLetters} />
    </Dialog>
  );
}
