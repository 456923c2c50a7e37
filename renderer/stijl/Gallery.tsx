import { useState } from "react";
import { LanguageSwitch } from "../ui/LanguageSwitch.tsx";
import { Mark } from "../ui/Mark.tsx";
import { Segmented } from "../ui/Segmented.tsx";
import { Asking } from "./parts/Asking.tsx";
import { Ground } from "./parts/Ground.tsx";
import { Notes } from "./parts/Notes.tsx";
import { Telling } from "./parts/Telling.tsx";
import { Writing } from "./parts/Writing.tsx";

const halls = [
  { value: "dag", label: "Dag", icon: "board" },
  { value: "licht", label: "Lichte zaal", icon: "sun" },
  { value: "donker", label: "Donkere zaal", icon: "moon" },
] as const;
type HallName = (typeof halls)[number]["value"];

/** Everything on one page. */
export function Gallery() {
  const page = document.documentElement;
  const [hall, setHall] = useState((page.dataset.hall ?? "dag") as HallName);
  const [lang, setLang] = useState<"nl" | "en">("nl");
  return (
    <main className="gallery table">
      <header className="shelf">
        <h1>
          <Mark name="Werktafel" />
        </h1>
        <Segmented
          label="Zaal"
          options={halls}
          value={hall}
          onChange={(value) => {
            page.dataset.hall = value;
            setHall(value);
          }}
        />
        <LanguageSwitch
          label="Taal / Language"
          languages={[
            { code: "nl", name: "Nederlands" },
            { code: "en", name: "English" },
          ]}
          current={lang}
          onChange={setLang}
        />
      </header>
      <Ground />
      <Notes />
      <Writing />
      <Asking />
      <Telling />
    </main>
  );
}
