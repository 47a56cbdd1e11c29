import type { World } from '../world/open-world.ts';
import { measureCheckout } from './measure-checkout.ts';
import { measureWebhook } from './measure-webhook.ts';
import { countKinds } from './statement-kinds.ts';
import { openTill } from './till.ts';

const SHOWN_CHARACTERS = 150;

/** Measures a sale alone and prints what each statement took and how often it ran, for whoever wants fewer. */
export async function explainCheckout(world: World, seconds: number, say: (sentence: string) => void): Promise<void> {
  const till = await openTill(world);
  say('checkout …');
  const figures = await measureCheckout(world, till, seconds);
  const { longest } = await countKinds(world.client);
  for (const { query, calls, took } of longest) {
    say(
      `${took.toFixed(1).padStart(8)} ms ${String(calls).padStart(6)}  ${query.replaceAll(/\s+/g, ' ').slice(0, SHOWN_CHARACTERS)}`,
    );
  }
  say(JSON.stringify(figures, undefined, 2));
  say('webhooks …');
  say(JSON.stringify(await measureWebhook(world, till, seconds), undefined, 2));
}
