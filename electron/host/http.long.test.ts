import { connect } from "node:net";
import { expect, test } from "vitest";
import { Day } from "./testing/day.ts";

test("a request that never ends is ended", async () => {
  const day = await Day.begin();
  const port = Number(new URL(day.url).port);
  const socket = connect(port, "127.0.0.1").resume();
  let answer = "";
  socket.on("data", (data) => {
    answer += String(data);
  });
  socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
  await expect.poll(() => socket.closed, { timeout: 30_000 }).toBe(true);
  expect(answer).toContain("408");
  await day.end();
});
