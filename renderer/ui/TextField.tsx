import type { InputHTMLAttributes } from "react";
import { Field, type FieldProps } from "./Field.tsx";
import { type RoomLeft, roomLeft } from "./room-left.ts";

type Own = Omit<FieldProps, "count"> & RoomLeft & { value: string; onText: (text: string) => void };
type Props = Own & Omit<InputHTMLAttributes<HTMLInputElement>, keyof Own | "onChange" | "maxLength">;

/** One line of text. */
export function TextField({ label, hint, error, limit, left, value, onText, ...input }: Props) {
  return (
    <Field label={label} hint={hint} error={error} count={roomLeft(value, { limit, left })}>
      {(wiring) => (
        <input
          type="text"
          dir="auto"
          {...input}
          {...wiring}
          className="input"
          value={value}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
