import { iconNames } from "../../look/icons.ts";
import { signNames } from "../../look/signs.ts";
import { type ColourToken, palettes } from "../../look/tokens.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Paper } from "../../ui/Paper.tsx";
import { Route } from "../../ui/Route.tsx";
import { RouteList } from "../../ui/RouteList.tsx";
import { TeamBadge } from "../../ui/TeamBadge.tsx";
import { TeamMeter } from "../../ui/TeamMeter.tsx";
import { day, shortDay, teams } from "../example.ts";

const plain = (Object.keys(palettes.dag) as ColourToken[]).filter((name) => !name.startsWith("team-"));

/** Colours, signs, icons, the route. */
export function Ground() {
  return (
    <>
      <Paper title="Kleuren">
        <div className="swatches">
          {plain.map((name) => (
            <div key={name}>
              <span style={{ background: `var(--${name})` }} />
              {name}
            </div>
          ))}
        </div>
      </Paper>
      <Paper title="Achttien tekens" detail={signNames.length}>
        <div className="cards">
          {signNames.map((sign) => (
            <TeamBadge key={sign} sign={sign} name={sign} detail={12} />
          ))}
        </div>
        <TeamBadge sign="kompas" name="Het Kompas" large />
        {teams.slice(0, 2).map((team) => (
          <TeamMeter
            key={team.sign}
            sign={team.sign}
            name={team.name}
            figures={`${team.people} · ${team.ready} klaar`}
            value={team.ready}
            max={team.people}
          />
        ))}
      </Paper>
      <Paper title="Pictogrammen" detail={iconNames.length}>
        <div className="shelf">
          {iconNames.map((name) => (
            <span className="picture" key={name}>
              <Icon name={name} />
              {name}
            </span>
          ))}
        </div>
      </Paper>
      <Paper title="De route">
        <Route steps={shortDay} summary="Stap 3 van 7: Dromen" />
        <Route steps={day} summary="Stap 7 van 12: Dromen" />
        <RouteList
          steps={day.slice(4, 9)}
          label="Draaiboek"
          words={{ done: "geweest", here: "nu", ahead: "komt nog" }}
        />
      </Paper>
    </>
  );
}
