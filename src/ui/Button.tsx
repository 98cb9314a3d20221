import type { ComponentChildren, Ref } from "preact";
import { Icon, type IconName } from "./Icon.tsx";

interface Common {
  onClick?: ((event: MouseEvent) => void) | undefined;
  disabled?: boolean | undefined;
  /** `aria-expanded` and `aria-controls` of what the button opens. */
  expanded?: boolean | undefined;
  controls?: string | undefined;
  buttonRef?: Ref<HTMLButtonElement> | undefined;
}

interface ButtonProps extends Common {
  children: ComponentChildren;
  variant?: "plain" | "primary" | "danger" | "quiet" | undefined;
  size?: "normal" | "small" | undefined;
  block?: boolean | undefined;
  type?: "button" | "submit" | undefined;
  icon?: IconName | undefined;
  /** Replaces the visible text for screen readers; must begin with it. */
  label?: string | undefined;
}

/** A button with words. */
export function Button({
  children,
  variant = "plain",
  size = "normal",
  block,
  type = "button",
  icon,
  label,
  ...rest
}: ButtonProps) {
  const classes = ["button", `button-${variant}`];
  if (size === "small") classes.push("button-small");
  if (block) classes.push("button-block");
  return (
    <button
      ref={rest.buttonRef ?? null}
      type={type}
      class={classes.join(" ")}
      disabled={rest.disabled ?? false}
      aria-label={label}
      aria-expanded={rest.expanded}
      aria-controls={rest.controls}
      onClick={rest.onClick}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

interface IconButtonProps extends Common {
  icon: IconName;
  label: string;
}

/** A button that shows a drawing alone; its label is its name and its tooltip. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button
      ref={rest.buttonRef ?? null}
      type="button"
      class="button button-icon"
      title={label}
      aria-label={label}
      disabled={rest.disabled ?? false}
      aria-expanded={rest.expanded}
      aria-controls={rest.controls}
      onClick={rest.onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
