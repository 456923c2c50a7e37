import { LANGS } from "../../../shared/lang.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { laptopTexts } from "../../../shared/texts/regie-laptop.ts";
import { staffTexts } from "../../../shared/texts/staff.ts";
import { useLang, useTexts } from "../../client/hooks.ts";
import { Menu } from "../../ui/Menu.tsx";
import { useHall } from "../hall.ts";

const NAMES = { nl: "dutch", en: "english" } as const;

type Props = { onHelp: () => void; onLaptop: () => void; onDevices?: () => void };

/** Language of this screen, light or dark, staff devices, the laptop, and the keys. */
export function PageMenu({ onHelp, onLaptop, onDevices }: Props) {
  const { title: laptop } = useTexts(laptopTexts);
  const texts = useTexts(regieTexts);
  const staff = useTexts(staffTexts);
  const [lang, setLang] = useLang();
  const [hall, setHall] = useHall();
  const dark = hall === "donker";
  return (
    <Menu
      label={texts.screenMenu}
      icon="more"
      iconOnly
      items={[
        ...(onDevices
          ? [{ id: "devices", label: staff.devices, icon: "qr" as const, onChoose: onDevices }]
          : []),
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
