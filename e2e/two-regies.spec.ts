import { refusalTexts } from "../shared/texts/refusals.ts";
import { expect, test } from "./fixtures/hall.ts";

test("two regies press Verder in the same instant: the room goes one step, and one of them is told", async ({
  hall,
}) => {
  const facilitator = await hall.facilitator();
  await facilitator.open();
  const [one, other] = [await hall.regie(), await hall.regie()];
  await expect(one.next).toContainText("Welkom");
  await expect(other.next).toContainText("Welkom");

  // While the laptop hangs neither page can have heard of the other's press.
  await hall.hang(async () => {
    await one.next.click();
    await other.next.click();
  });

  const { changed } = refusalTexts.nl;
  const told = async () => {
    const words = await Promise.all([one, other].map((regie) => regie.toast.textContent()));
    return words.filter((text) => text?.includes(changed)).length;
  };
  await expect.poll(told).toBe(1);
  for (const regie of [one, other]) {
    await expect(regie.page.getByRole("heading", { level: 1, name: "Welkom" })).toBeVisible();
    await expect(regie.next).toContainText("Dromen");
  }
  expect(facilitator.step("welkom").state).toBe("open");
  expect(facilitator.step("dromen").state).toBe("waiting");
});
