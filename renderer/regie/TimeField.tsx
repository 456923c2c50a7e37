import { useState } from "react";
import { TextField } from "../ui/TextField.tsx";

/** "930", "9.30" and "9:30" all mean "09:30"; null when it is no time of day. */
export function readTime(text: string): string | null {
  const [, hours = "", minutes = ""] = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim()) ?? [];
  if (hours === "" || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

type Props = { label: string; value: string; onChange: (time: string) => void; disabled: boolean };

/** A time of day on a 24-hour clock: a browser's own field follows its own language, not that of the room. */
export function TimeField({ label, value, onChange, disabled }: Props) {
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      inputMode="numeric"
      autoComplete="off"
      disabled={disabled}
      value={typing ?? value}
      onText={setTyping}
      onBlur={() => {
        const time = readTime(typing ?? value);
        setTyping(null);
        if (time) onChange(time);
      }}
      onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
    />
  );
}
