import type { TextareaHTMLAttributes } from "react";
import type { NotePaper } from "../look/tokens.ts";
import { classes } from "./classes.ts";
import { Field, type FieldProps } from "./Field.tsx";
import { type RoomLeft, roomLeft } from "./room-left.ts";

type Own = Omit<FieldProps, "count"> &
  RoomLeft & {
    value: string;
    onText: (text: string) => void;
    /** Write on the note itself, on this paper. */
    paper?: NotePaper | undefined;
  };
type Props = Own & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof Own | "onChange" | "maxLength">;

/** Room for a few sentences. */
export function TextArea({ label, hint, error, limit, left, value, onText, paper, ...area }: Props) {
  return (
    <Field label={label} hint={hint} error={error} count={roomLeft(value, { limit, left })}>
      {(wiring) => (
        <textarea
          rows={4}
          dir="auto"
          {...area}
          {...wiring}
          className={classes("input", paper && "input-note")}
          data-paper={paper}
          value={value}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
