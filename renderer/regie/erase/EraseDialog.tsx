import { type ReactNode, useEffect, useState } from "react";
import type { Weight } from "../../../shared/room/erase.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { eraseTexts } from "../../../shared/texts/regie-erase.ts";
import { useRoom, useTexts } from "../../client/hooks.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Press } from "../../ui/Press.tsx";
import { useCommands } from "../commands.tsx";
import { HandedOut } from "./HandedOut.tsx";
import { useHandouts } from "./use-handouts.ts";

type Props = {
  what: "person" | "meeting";
  id: string;
  /** The meeting that it is, or that the person was in. */
  meeting: string;
  title: string;
  lead: string;
  /** What it does not find, said before it is pressed. */
  limits?: string | undefined;
  /** When nothing is there to go. */
  none?: string | undefined;
  done: string;
  onClose: () => void;
};

const COUNTED = ["teams", "persons", "notes", "photos", "themes", "actions", "names"] as const;

/** Asks once, with what goes and with what it does not reach. What came since it was weighed is weighed again. */
export function EraseDialog({ what, id, meeting, title, lead, limits, none, done, onClose }: Props) {
  const texts = useTexts(eraseTexts);
  const general = useTexts(regieTexts);
  const room = useRoom();
  const { explain, tell } = useCommands();
  const handouts = useHandouts(meeting);
  const [alike, setAlike] = useState(false);
  const [tried, setTried] = useState(0);
  const [weight, setWeight] = useState<Weight | null>(null);
  const [busy, setBusy] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: weighed anew after a try that came too late.
  useEffect(() => {
    let over = false;
    room.send({ type: "erase.weigh", what, id, alike }).then((answer) => {
      if (over) return;
      // The answer of `erase.weigh` has this shape by its rule.
      if (answer.ok) setWeight(answer["weight"] as Weight);
      else explain(answer);
    });
    return () => {
      over = true;
    };
  }, [room, what, id, alike, explain, tried]);

  const erase = async () => {
    if (!weight || busy) return;
    setBusy(true);
    const common = { id, from: weight.all };
    const answer = await room.send(
      what === "person" ? { type: "person.erase", ...common, alike } : { type: "meeting.erase", ...common },
    );
    setBusy(false);
    if (answer.ok) {
      tell(done);
      onClose();
    } else if (answer.code === "changed") {
      tell(texts.changed);
      setTried(tried + 1);
    } else explain(answer);
  };
  const nothing = none !== undefined && weight?.all === 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={general.close}
      choices={
        <>
          <Press look="quiet" onClick={onClose}>
            {general.cancel}
          </Press>
          <Press
            look="erase"
            busy={busy}
            disabled={!weight || nothing}
            // The second half of a double press on what opened this does not confirm.
            onClick={(event) => event.detail <= 1 && void erase()}
          >
            {texts.eraseNow}
          </Press>
        </>
      }
    >
      <div className="erase-sheet">
        <p>{lead}</p>
        <div role="status">
          {weight && (nothing ? <p>{none}</p> : <Goes weight={weight} heading={texts.goes} />)}
        </div>
        {what === "person" && (
          <label className="erase-alike">
            <input
              type="checkbox"
              checked={alike}
              onChange={(event) => setAlike(event.currentTarget.checked)}
            />
            <span>{texts.alike}</span>
          </label>
        )}
        {limits && <p>{limits}</p>}
        <p>{texts.phones}</p>
        <HandedOut handouts={handouts} />
      </div>
    </Dialog>
  );
}

/** Counts of what goes; what there is none of is left out. */
function Goes({ weight, heading }: { weight: Weight; heading: string }): ReactNode {
  const texts = useTexts(eraseTexts);
  const counted = COUNTED.filter((each) => weight[each] > 0);
  if (counted.length === 0) return null;
  return (
    <p>
      <b>{heading}:</b> {counted.map((each) => texts[each](weight[each])).join(", ")}.
    </p>
  );
}
