import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

const place = document.getElementById("app");
if (!place) throw new Error("index.html has no #app");

createRoot(place).render(
  <StrictMode>
    <h1>Tafel</h1>
  </StrictMode>,
);
