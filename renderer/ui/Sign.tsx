import { isSignName, signs } from "../look/signs.ts";

type Props = {
  /** Name of the sign as the team record carries it; an unknown one becomes an empty disc. */
  sign: string;
  /** The team's name, when it does not stand beside the sign. */
  name?: string | undefined;
};

/** A team's sign on its colour. Sizes with the font. */
export function Sign({ sign, name }: Props) {
  const voice = name ? { role: "img", "aria-label": name } : { "aria-hidden": true };
  return (
    <span className="sign" data-team={sign} {...voice}>
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {isSignName(sign) && <path d={signs[sign]} />}
      </svg>
    </span>
  );
}
