import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MILLISECONDS = 30_000;
const TRY_EVERY_MILLISECONDS = 100;

/** Does it again until it is answered: an unanswered click. Refusals in words are answers. */
export async function insist<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(TRY_EVERY_MILLISECONDS);
    }
  }
}
