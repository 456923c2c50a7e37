import { Segmented } from "./Segmented.tsx";

type Props<Lang extends string> = {
  /** "Taal / Language" */
  label: string;
  /** Each language under its own name. */
  languages: readonly { code: Lang; name: string }[];
  current: Lang;
  onChange: (code: Lang) => void;
};

/** Dutch or English, each in its own words. */
export function LanguageSwitch<Lang extends string>({ label, languages, current, onChange }: Props<Lang>) {
  const options = languages.map(({ code, name }) => ({ value: code, label: name, lang: code }));
  return <Segmented label={label} options={options} value={current} onChange={onChange} />;
}
