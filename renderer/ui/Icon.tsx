import { type IconName, icons } from "../look/icons.ts";

type Props = {
  name: IconName;
  /** Only when no word stands beside it; without it the icon is silent. */
  label?: string | undefined;
};

/** One picture of the interface, as large as the text around it. */
export function Icon({ name, label }: Props) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      focusable="false"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={icons[name]} />
    </svg>
  );
}
