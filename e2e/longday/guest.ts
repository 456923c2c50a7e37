import type { Ledger } from "../lib/ledger.ts";
import { openPhone, type Phone } from "../lib/phone.ts";
import { type Air, openAir } from "./air.ts";

/** Somebody in the hall with a phone, that breaks off, sleeps and reloads. */
export class Guest {
  readonly #air: Air;
  readonly #means: { code: string; ledger: Ledger };
  phone: Phone;
  asleep = false;

  private constructor(air: Air, phone: Phone, means: { code: string; ledger: Ledger }) {
    this.#air = air;
    this.#means = means;
    this.phone = phone;
  }

  static async arrive(
    hostPort: number,
    team: string,
    means: { code: string; ledger: Ledger },
  ): Promise<Guest> {
    const air = await openAir(hostPort);
    const phone = await openPhone({ url: air.url, ...means });
    const answer = await phone.join(team);
    if (!answer.ok) throw new Error(`somebody could not join: ${answer.code}`);
    return new Guest(air, phone, means);
  }

  get team(): string {
    return this.phone.identity.team ?? "";
  }

  cut(): void {
    this.#air.cut();
  }

  sleep(): void {
    this.asleep = true;
    this.#air.sleep();
  }

  wake(): void {
    if (!this.asleep) return;
    this.asleep = false;
    this.#air.wake();
  }

  /** The page is closed and opened again; what waits on the phone goes along. */
  async reload(): Promise<void> {
    const { kept } = this.phone;
    this.phone.close();
    this.phone = await openPhone({ url: this.#air.url, ...this.#means, kept });
  }

  async leave(): Promise<void> {
    this.asleep = true;
    this.phone.close();
    await this.#air.close();
  }
}
