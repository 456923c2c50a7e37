import { useState } from "react";
import { copyTexts } from "../../../shared/texts/copy.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import type { ShelfTraject } from "../../../shared/wire/protocol.ts";
import { useRoom, useTexts } from "../../client/hooks.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Press } from "../../ui/Press.tsx";
import { useCommands } from "../commands.tsx";
import { Rescue } from "../copy/Rescue.tsx";
import { EraseTraject } from "./EraseTraject.tsx";
import { ImportPress } from "./ImportPress.tsx";
import { KeepUntil } from "./KeepUntil.tsx";
import { NewTraject } from "./NewTraject.tsx";
import { TrajectCard } from "./TrajectCard.tsx";
import { useLibrary } from "./use-library.ts";

/** *Mijn trajecten*: everything on this laptop, and how to begin. */
export function Library({ onOpened }: { onOpened: () => void }) {
  const room = useRoom();
  const texts = useTexts(regieTexts);
  const copies = useTexts(copyTexts);
  const { explain, tell } = useCommands();
  const { shelf, refresh } = useLibrary();
  const [making, setMaking] = useState(false);
  const [erasing, setErasing] = useState<ShelfTraject | null>(null);
  const [keeping, setKeeping] = useState<ShelfTraject | null>(null);

  const open = async (id: string) => {
    if (shelf?.open === id) return onOpened();
    const answer = await room.library({ do: "open", traject: id });
    if (answer.ok) onOpened();
    else explain(answer);
  };
  const erase = async (traject: ShelfTraject, title: string) => {
    setErasing(null);
    const answer = await room.library({ do: "erase", traject: traject.id, title });
    if (answer.ok) tell(erasedAs(leftOf(answer), texts.erased, copies));
    else explain(answer);
    void refresh();
  };

  if (!shelf) return <p className="library-wait">{texts.connecting}</p>;
  if (making) {
    return <NewTraject methods={shelf.methods} onMade={onOpened} onCancel={() => setMaking(false)} />;
  }
  // Nothing yet but the example that every library begins with.
  const [only, ...others] = shelf.trajects;
  const fresh = only && others.length === 0 && only.meetings.every((each) => each.state === "prepared");
  const begin = (
    <div className="library-begin">
      <Press icon="plus" onClick={() => setMaking(true)}>
        {texts.newTraject}
      </Press>
      <ImportPress onImported={() => void refresh()} />
    </div>
  );
  return (
    <main className="library">
      <header className="library-head">
        <div>
          <h1>{texts.library}</h1>
          <p>{texts.libraryLead}</p>
          {fresh && <p>{texts.libraryFirst}</p>}
        </div>
        {begin}
      </header>
      {shelf.trajects.length === 0 ? (
        <EmptyState title={texts.emptyLibrary} icon="board">
          {texts.emptyLibraryHint}
        </EmptyState>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: without a marker Safari stops calling it a list.
        <ul role="list" className="library-list">
          {shelf.trajects.map((traject) => (
            <TrajectCard
              key={traject.id}
              traject={traject}
              current={traject.id === shelf.open}
              onOpen={() => void open(traject.id)}
              onKeep={() => setKeeping(traject)}
              onErase={() => setErasing(traject)}
            />
          ))}
        </ul>
      )}
      <Rescue onOpened={onOpened} />
      {keeping && (
        <KeepUntil
          traject={keeping}
          onSaved={() => {
            setKeeping(null);
            void refresh();
          }}
          onClose={() => setKeeping(null)}
        />
      )}
      {erasing && (
        <EraseTraject
          traject={erasing}
          onErase={(title) => void erase(erasing, title)}
          onClose={() => setErasing(null)}
        />
      )}
    </main>
  );
}

/** Copies of an erased traject that were not there to be wiped: folders, and the other laptop. */
function leftOf(answer: object): string[] {
  return "copiesLeft" in answer && Array.isArray(answer.copiesLeft) ? answer.copiesLeft.map(String) : [];
}

/** What to say of an erased traject: which locked copies, and which other laptop, still have it. */
function erasedAs(left: readonly string[], erased: string, texts: (typeof copyTexts)["nl"]): string {
  const others = left.filter((place) => place === "first-laptop" || place === "second-laptop");
  const locked = left.filter((place) => !others.some((other) => other === place));
  const names = locked.map((place) => (place === "laptop" ? texts.laptop : place)).join(", ");
  const head = locked.length > 0 ? texts.erasedLeft(names) : erased;
  return [head, ...others.map((other) => texts.erasedElsewhere(texts[other]))].join(" ");
}
