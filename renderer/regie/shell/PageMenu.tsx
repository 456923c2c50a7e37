import { LANGS } from "../../../shared/lang.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { laptopTexts } from "../../../shared/texts/regie-laptop.ts";
import { useLang, useTexts } from "../../client/hooks.ts";
import { Menu } from "../../ui/Menu.tsx";
import { useHall } from "../hall.ts";

const NAMES = { nl: "dutch", en: "english" } as const;

/** Language of this screen, light or dark, the laptop, and the keys. */
export function PageMenu({ onHelp, onLaptop }: { onHelp: () => void; onLaptop: () => void }) {
  const { title: laptop } = useTexts(laptopTexts);
  const texts = useTexts(regieTexts);
  const [lang, setLang] = useLang();
  const [hall, setHall] = useHall();
  const dark = hall === "donker";
  return (
    <Menu
      label={texts.screenMenu}
      icon="more"
      iconOnly
      items={[
        ...LANGS.map((each) => ({
          id: each,
          label: texts[NAMES[each]],
          icon: each === lang ? ("check" as const) : ("language" as const),
          onChoose: () => setLang(each),
        })),
        {
          id: "hall",
          label: dark ? texts.light : texts.dark,
          icon: dark ? "sun" : "moon",
          onChoose: () => setHall(dark ? "dag" : "donker"),
        },
        { id: "laptop", label: laptop, icon: "screen", onChoose: onLaptop },
        { id: "help", label: texts.shortcuts, icon: "question", onChoose: onHelp },
      ]}
    />
  );
}
