import { signTexts } from "../../shared/texts/signs.ts";
import { useTexts } from "../client/hooks.ts";
import { type SignName, signNames } from "../look/signs.ts";
import { Sign } from "../ui/Sign.tsx";

type Props = {
  label: string;
  value: string;
  /** Signs that other teams have: two teams never share one. */
  taken: readonly string[];
  onChange: (sign: SignName) => void;
};

/** The sign of a team, as a list that any keyboard and reader knows, beside the sign itself. */
export function SignPicker({ label, value, taken, onChange }: Props) {
  const texts = useTexts(signTexts);
  return (
    <span className="sign-picker" data-team={value}>
      <Sign sign={value} />
      <select
        className="input"
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = signNames.find((sign) => sign === event.currentTarget.value);
          if (chosen) onChange(chosen);
        }}
      >
        {signNames
          .filter((sign) => sign === value || !taken.includes(sign))
          .map((sign) => (
            <option key={sign} value={sign}>
              {texts[sign]}
            </option>
          ))}
      </select>
    </span>
  );
}
