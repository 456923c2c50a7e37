import { type ReactNode, useId } from "react";
import { Icon } from "./Icon.tsx";

/** What the labelled control takes over. */
export type Wiring = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what helps, in one sentence. */
  error?: ReactNode;
  /** A line under the control, such as the characters left. */
  count?: { text: string; over: boolean } | undefined;
};

/** A label, the control, and what belongs to it, tied together for a screen reader. */
export function Field({
  label,
  hint,
  error,
  count,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`, count && `${id}-count`].filter(Boolean);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        "aria-describedby": described.join(" ") || undefined,
        "aria-invalid": error || count?.over ? true : undefined,
      })}
      {error && (
        <p className="field-error" id={`${id}-error`} role="alert">
          <Icon name="question" />
          <span>{error}</span>
        </p>
      )}
      {count && (
        <p className="field-count" id={`${id}-count`} data-over={count.over || undefined}>
          {count.text}
        </p>
      )}
    </div>
  );
}
