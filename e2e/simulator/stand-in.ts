import { registerHooks } from "node:module";

/** Pages import socket.io's client by its name; imported before them, this gives them the simulated one. */
const standIn = new URL("./socket-io-client.ts", import.meta.url).href;
registerHooks({
  resolve: (name, context, next) =>
    name === "socket.io-client"
      ? { url: standIn, shortCircuit: true, format: "module-typescript" }
      : next(name, context),
});
