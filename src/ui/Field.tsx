import type { ComponentChildren, Ref } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./Icon.tsx";

/**
 * Every editable field of our pages is made here and nowhere else (a test checks it): browsers keep what is typed into
 * a page in clear for session restore unless the field says `autocomplete="off"`, and send it to spelling services.
 */
const QUIET = { autocomplete: "off", autocapitalize: "none", spellcheck: false } as const;

interface Described {
  label: string;
  hint?: ComponentChildren;
  /** What is wrong, and how to mend it. */
  error?: string | undefined;
  disabled?: boolean | undefined;
}

interface TextProps extends Described {
  value: string;
  onValue: (value: string) => void;
  type?: "text" | "password" | "search" | "date" | "number" | undefined;
  hideLabel?: boolean | undefined;
  narrow?: boolean | undefined;
  min?: string | undefined;
  max?: string | undefined;
  placeholder?: string | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
  /** Stands at the end of the input's line. */
  trailing?: ComponentChildren;
  /** Called when the field is left changed, or on Enter. */
  onCommit?: (() => void) | undefined;
}

/** One line of text, a passphrase, a date or a number. */
export function TextField(props: TextProps) {
  const id = useId();
  return (
    <div class="field">
      <label class={props.hideLabel ? "visually-hidden" : "field-label"} for={id}>
        {props.label}
      </label>
      <Hint id={id} hint={props.hint} />
      <div class={props.trailing ? "field-with-button" : undefined}>
        <input
          {...QUIET}
          {...describe(id, props)}
          ref={props.inputRef ?? null}
          class={props.narrow ? "input input-narrow" : "input"}
          // Preact's types pick the permitted roles by `type`; no role is set here, so any of ours will do.
          type={(props.type ?? "text") as "text"}
          value={props.value}
          min={props.min}
          max={props.max}
          placeholder={props.placeholder}
          onInput={(event) => props.onValue(event.currentTarget.value)}
          onChange={props.onCommit}
        />
        {props.trailing}
      </div>
      <FieldError id={id} error={props.error} />
    </div>
  );
}

interface AreaProps extends Described {
  value: string;
  onValue: (value: string) => void;
  hideLabel?: boolean | undefined;
  placeholder?: string | undefined;
  /** Called on Ctrl+Enter or Cmd+Enter. */
  onCommit?: (() => void) | undefined;
  inputRef?: Ref<HTMLTextAreaElement> | undefined;
}

/** Several lines of text. */
export function TextAreaField(props: AreaProps) {
  const id = useId();
  return (
    <div class="field">
      <label class={props.hideLabel ? "visually-hidden" : "field-label"} for={id}>
        {props.label}
      </label>
      <Hint id={id} hint={props.hint} />
      <textarea
        {...QUIET}
        {...describe(id, props)}
        ref={props.inputRef ?? null}
        class="input"
        rows={3}
        value={props.value}
        placeholder={props.placeholder}
        onInput={(event) => props.onValue(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          props.onCommit?.();
        }}
      />
      <FieldError id={id} error={props.error} />
    </div>
  );
}

interface SelectProps<Value extends string> extends Described {
  value: Value;
  options: readonly { value: Value; label: string }[];
  onValue: (value: Value) => void;
}

/** One of a few. */
export function SelectField<Value extends string>(props: SelectProps<Value>) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <Hint id={id} hint={props.hint} />
      <select
        {...describe(id, props)}
        autocomplete="off"
        class="input"
        value={props.value}
        onChange={(event) => {
          const chosen = props.options.find((option) => option.value === event.currentTarget.value);
          if (chosen) props.onValue(chosen.value);
        }}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldError id={id} error={props.error} />
    </div>
  );
}

interface FileProps extends Described {
  /** Endings that the browser's dialog offers first, such as `.txt`. */
  accept: string;
  onFile: (file: File | undefined) => void;
}

/** One file of the user's own choosing. */
export function FileField(props: FileProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <Hint id={id} hint={props.hint} />
      <input
        {...QUIET}
        {...describe(id, props)}
        class="input"
        type="file"
        accept={props.accept}
        onChange={(event) => props.onFile(event.currentTarget.files?.[0])}
      />
      <FieldError id={id} error={props.error} />
    </div>
  );
}

interface CheckProps extends Described {
  checked: boolean;
  onChecked: (checked: boolean) => void;
}

/** Yes or no. */
export function CheckField(props: CheckProps) {
  const id = useId();
  return (
    <div class="check">
      <input
        {...describe(id, props)}
        autocomplete="off"
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChecked(event.currentTarget.checked)}
      />
      <label for={id}>{props.label}</label>
      <Hint id={id} hint={props.hint} />
      <FieldError id={id} error={props.error} />
    </div>
  );
}

function describe(id: string, { hint, error, disabled }: Described) {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return {
    id,
    disabled: disabled ?? false,
    "aria-describedby": ids || undefined,
    "aria-invalid": error ? ("true" as const) : undefined,
  };
}

function Hint({ id, hint }: { id: string; hint: ComponentChildren }) {
  return hint ? (
    <div class="field-hint" id={`${id}-hint`}>
      {hint}
    </div>
  ) : null;
}

function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <div class="field-error" id={`${id}-error`} role="alert">
      <Icon name="alert" />
      {error}
    </div>
  ) : null;
}
