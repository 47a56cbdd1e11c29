import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { WebhookService } from '@shanhuo/payment';
import type { PaymentsEnvironment } from '@shanhuo/kernel';

export type PayOutcome = 'succeed' | 'decline';
type Sandbox = Extract<PaymentsEnvironment, { provider: 'stripe-sandbox' }>;

/** The other side of the till: the sandbox's clock, and the customer who presses the button on its page. */
export class SandboxTill {
  constructor(private readonly sandbox: Sandbox) {}

  /** Stops the sandbox's clock at a moment. Resolves when what is due by then is done and told. */
  async moveTo(moment: Date): Promise<void> {
    await this.control('PUT', JSON.stringify({ now: moment.toISOString() }));
  }

  /** Lets the sandbox's clock run as the machine's. */
  async letRun(): Promise<void> {
    await this.control('DELETE');
  }

  /** What the form on the page sends. */
  async pay(paymentUrl: string, method: string, outcome: PayOutcome): Promise<void> {
    const response = await fetch(this.sandbox.url + new URL(paymentUrl).pathname, {
      method: 'POST',
      body: new URLSearchParams({ method, outcome }),
      redirect: 'manual',
    });
    if (response.status !== 303) throw new Error(`the pay page answered ${response.status}`);
  }

  private async control(method: 'PUT' | 'DELETE', body?: string): Promise<void> {
    const response = await fetch(`${this.sandbox.url}/_sandbox/clock`, {
      method,
      headers: {
        authorization: `Bearer ${this.sandbox.secretKey}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
    });
    if (response.status !== 204) throw new Error(`the sandbox's clock answered ${response.status}`);
  }
}

/** Hears what the sandbox tells while the API is not there yet, at the API's place: the same service takes it. */
export async function openEar(port: number, webhooks: WebhookService): Promise<Server> {
  const server = createServer((request, response) => {
    const take = async (): Promise<void> => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const isTaken = await webhooks.receive(Buffer.concat(chunks), String(request.headers['stripe-signature'] ?? ''));
      response.writeHead(isTaken ? 200 : 400).end();
    };
    // No answer: the sandbox tells it again.
    take().catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
