import { setTimeout as pause } from 'node:timers/promises';
import { Stripe } from 'stripe';
import type { World } from '../world/open-world.ts';
import type { Till } from './till.ts';

const PER_SECOND = 200;
const STRIPE = new Stripe('sk_test_of_nobody');

/** How long a webhook waits for its answer while 200 a second come in, whatever the answers take. */
export interface WebhookFigures {
  readonly p50At200PerS: number;
  readonly p99At200PerS: number;
}

/**
 * Sends signed events about sessions that were paid before, each under an id of its own: each is stored, and the worker
 * reads its session again and finds nothing left to do. Times count from when an event was due, not from when it was sent.
 */
export async function measureWebhook(world: World, till: Till, seconds: number): Promise<WebhookFigures> {
  const { rows } = await world.client.query<{ id: string }>(
    `select provider_session_id as id from payment.sessions where provider_session_id is not null limit 500`,
  );
  const took: number[] = [];
  const answers: Promise<void>[] = [];
  const startedAt = performance.now();
  for (let n = 0; n < PER_SECOND * seconds; n++) {
    const due = startedAt + (n * 1_000) / PER_SECOND;
    if (due > performance.now()) await pause(due - performance.now());
    const body = JSON.stringify(eventAbout(rows[n % rows.length]?.id ?? '', n));
    answers.push(send(till, body).then(() => void took.push(performance.now() - due)));
  }
  await Promise.all(answers);
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { p50At200PerS: at(0.5), p99At200PerS: at(0.99) };
}

function eventAbout(sessionId: string, n: number): object {
  return {
    id: `evt_bench_${Date.now()}_${n}`,
    object: 'event',
    type: 'checkout.session.completed',
    created: Math.floor(Date.now() / 1_000),
    livemode: false,
    data: { object: { id: sessionId, object: 'checkout.session' } },
  };
}

async function send({ apiUrl, webhookSecret }: Till, payload: string): Promise<void> {
  const signature = STRIPE.webhooks.generateTestHeaderString({ payload, secret: webhookSecret });
  const response = await fetch(`${apiUrl}/webhooks/stripe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    body: payload,
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`a webhook was answered with ${response.status}`);
}
