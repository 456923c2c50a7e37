import { expect, it } from "vitest";
import { readAsked, USAGE } from "./arguments.ts";

const here = ["127.0.0.1", "10.0.0.5"];
const join = "http://10.0.0.5:4300/#c=12345";

it("takes what the QR code holds", () => {
  expect(readAsked(["--join", `${join}&t=abc`, "--count", "84"], here)).toEqual({
    url: "http://10.0.0.5:4300",
    code: "12345",
    team: "abc",
    count: 84,
    rate: 3,
    seconds: 60,
  });
  expect(readAsked(["--join", join, "--count", "1"], here)).toMatchObject({ team: null });
});

it("stays out of other people's rooms unless told otherwise", () => {
  const elsewhere = ["--join", "http://192.168.7.7:4300/#c=12345", "--count", "5"];
  expect(readAsked(elsewhere, here)).toMatch(/--i-know/);
  expect(readAsked([...elsewhere, "--i-know"], here)).toMatchObject({ count: 5 });
});

it("is bounded", () => {
  expect(readAsked(["--join", join, "--count", "0"], here)).toMatch(/--count/);
  expect(readAsked(["--join", join, "--count", "100000"], here)).toMatch(/--count/);
  expect(readAsked(["--join", join, "--count", "5", "--rate", "9000"], here)).toMatch(/--rate/);
  expect(readAsked(["--join", join, "--count", "5", "--seconds", "0"], here)).toMatch(/--seconds/);
});

it("says how when it makes no sense", () => {
  for (const args of [
    [],
    ["--join", "nonsense", "--count", "3"],
    ["--what"],
    ["--join", "http://10.0.0.5:4300/", "--count", "3"],
  ])
    expect(readAsked(args, here)).toBe(USAGE);
});
