import { useId } from "react";
import type { IconName } from "../look/icons.ts";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

export type Option<Value extends string> = {
  value: Value;
  label: string;
  icon?: IconName | undefined;
  /** Language of the label, when it differs from the page. */
  lang?: string | undefined;
};

type Props<Value extends string> = {
  label: string;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
};

/** One of a few, all in sight. */
export function Segmented<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      <div className="segmented">
        {options.map((option) => (
          <label
            key={option.value}
            lang={option.lang}
            className={classes("in-row", option.value === value && "is-on")}
          >
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.icon && <Icon name={option.icon} />}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
