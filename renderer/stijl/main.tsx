// Development only: every component in every state, and four scenes that put them together.
//   /stijl/?hall=donker            the whole gallery in a hall
//   /stijl/?scene=phone|rest|scale|wall|desk
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../look/look.css";
import "./stijl.css";
import { Gallery } from "./Gallery.tsx";
import { Desk } from "./scenes/Desk.tsx";
import { Rest, Scale, Write } from "./scenes/Phone.tsx";
import { Wall } from "./scenes/Wall.tsx";

const scenes = {
  phone: { face: "deelnemer", Scene: Write },
  rest: { face: "deelnemer", Scene: Rest },
  scale: { face: "deelnemer", Scene: Scale },
  wall: { face: "beamer", Scene: Wall },
  desk: { face: "regie", Scene: Desk },
} as const;

const query = new URLSearchParams(location.search);
const page = document.documentElement;
const wanted = query.get("scene") ?? "";
const { face, Scene } =
  wanted in scenes ? scenes[wanted as keyof typeof scenes] : { face: "regie", Scene: Gallery };
page.dataset.face = face;
page.dataset.hall = query.get("hall") ?? "dag";

const place = document.getElementById("app");
if (!place) throw new Error("index.html has no #app");
createRoot(place).render(
  <StrictMode>
    <Scene />
  </StrictMode>,
);
