import { Agent, request } from 'node:http';
import type { Clock } from '@shanhuo/kernel';
import { signWebhook } from './webhook-signature.js';

export interface WebhookSettings {
  readonly url: string;
  readonly secret: string;
  /** Types to tell of; all there are where it is left out. */
  readonly events?: readonly string[] | undefined;
}

const ANSWER_MILLISECONDS = 10_000;

/** The one address events are told to. */
export class WebhookEndpoint {
  private readonly agent: Agent;

  constructor(
    private readonly settings: WebhookSettings,
    private readonly clock: Clock,
    connections: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  wants(type: string): boolean {
    return this.settings.events?.includes(type) ?? true;
  }

  /** Whether it was answered with 2xx in time. */
  tell(payload: string): Promise<boolean> {
    const body = Buffer.from(payload);
    return new Promise((resolve) => {
      const call = request(this.settings.url, {
        agent: this.agent,
        method: 'POST',
        timeout: ANSWER_MILLISECONDS,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-length': body.length,
          'user-agent': 'Stripe/1.0 (sandbox)',
          'stripe-signature': signWebhook(payload, this.settings.secret, this.clock.now()),
        },
      });
      call.once('response', (answer) => {
        answer.resume();
        answer.once('close', () => resolve(answer.complete && Math.floor((answer.statusCode ?? 500) / 100) === 2));
      });
      call.once('timeout', () => call.destroy());
      call.once('error', () => resolve(false));
      call.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
