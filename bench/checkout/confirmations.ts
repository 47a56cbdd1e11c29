import type { Client } from 'pg';

const LOOK_EVERY_MILLISECONDS = 10;
const PATIENCE_MILLISECONDS = 60_000;

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  readonly since: number;
}

/** In the statement that looks, so that it is not counted as the shop's. */
export const LOOK_MARK = 'bench_look';

/** Tells buyers when their orders are confirmed, with one statement for all that wait instead of requests of each. */
export class Confirmations {
  readonly #client: Client;
  readonly #waiting = new Map<string, Waiting>();
  #isLooking = false;

  constructor(client: Client) {
    this.#client = client;
  }

  of(code: string): Promise<void> {
    if (!this.#isLooking) this.#lookLater();
    return new Promise((resolve, reject) => {
      this.#waiting.set(code, { resolve, reject, since: performance.now() });
    });
  }

  #lookLater(): void {
    this.#isLooking = true;
    setTimeout(() => void this.#look(), LOOK_EVERY_MILLISECONDS);
  }

  async #look(): Promise<void> {
    const { rows } = await this.#client.query<{ code: string }>({
      name: LOOK_MARK,
      text: `select code from orders.orders as ${LOOK_MARK} where code = any($1) and state = 'paid'`,
      values: [[...this.#waiting.keys()]],
    });
    for (const { code } of rows) {
      this.#waiting.get(code)?.resolve();
      this.#waiting.delete(code);
    }
    for (const [code, { reject, since }] of this.#waiting) {
      if (performance.now() - since > PATIENCE_MILLISECONDS) reject(new Error(`order ${code} was never confirmed`));
    }
    this.#isLooking = false;
    if (this.#waiting.size > 0) this.#lookLater();
  }
}
