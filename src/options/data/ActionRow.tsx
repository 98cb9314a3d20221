import { useState } from "preact/hooks";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";

interface ActionRowProps {
  title: string;
  hint: string;
  button: string;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  /** What the dialog holds; `close` takes it away. */
  dialog: (close: () => void) => preact.ComponentChildren;
}

/** A setting that is a piece of work: what it does, and the button that opens its dialog. */
export function ActionRow({ title, hint, button, danger, disabled, dialog }: ActionRowProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div class="spread">
      <div class="action-words">
        <h3>{title}</h3>
        <p class="small soft">{hint}</p>
      </div>
      <Button
        variant={danger ? "danger" : "plain"}
        disabled={disabled}
        label={`${button} ${title}`}
        onClick={() => setOpen(true)}
      >
        {button}
      </Button>
      {open ? (
        <Dialog title={title} onClose={close}>
          {dialog(close)}
        </Dialog>
      ) : null}
    </div>
  );
}
