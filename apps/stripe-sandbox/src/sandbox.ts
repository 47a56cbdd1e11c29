import { SystemClock, type Clock } from '@shanhuo/kernel';
import { secondsOf, type Books } from './books.js';
import { Checkout, type PayChoice } from './checkout/checkout.js';
import { SessionContents } from './checkout/session-contents.js';
import { Deliveries, MOST_AT_ONCE } from './event/deliveries.js';
import { EventLog } from './event/event-log.js';
import { WebhookEndpoint, type WebhookSettings } from './event/webhook-endpoint.js';
import { FaultScript } from './fault/fault-script.js';
import { serveFaults } from './fault/fault.routes.js';
import { Answering } from './http/answering.js';
import { KeptAnswers } from './http/kept-answers.js';
import { createServer } from './http/sandbox-server.js';
import { StripeApi } from './http/stripe-api.js';
import { servePayPage } from './page/pay-page.routes.js';
import { DirectPayments } from './payment/direct-payments.js';
import { Payments } from './payment/payments.js';
import { Refunds } from './refund/refunds.js';
import { Documents } from './store/documents.js';
import { SandboxFile } from './store/sandbox-file.js';
import type { Session } from './store/stripe-objects.js';
import { serveClock } from './timed/clock.routes.js';
import { TimedWork, type TimedKind } from './timed/timed-work.js';
import { ToldClock } from './timed/told-clock.js';

export interface SandboxSettings {
  /** 0 takes a free one. */
  readonly port: number;
  /** Loopback unless said otherwise. */
  readonly host?: string | undefined;
  /** Where its books are kept; `:memory:` for a test. */
  readonly file: string;
  readonly secretKey: string;
  /** Left out: nobody is told of anything. */
  readonly webhook?: WebhookSettings | undefined;
  /** Where browsers find the pay page; the sandbox's own address where it is left out. */
  readonly publicOrigin?: string | undefined;
  /** Of everything but the pauses between deliveries, which go by the machine's time, as the network does. */
  readonly clock?: Clock | undefined;
  readonly onError?: ((error: unknown) => void) | undefined;
}

export interface Sandbox {
  /** An origin without a slash at its end. */
  readonly url: string;
  readonly faults: FaultScript;
  /** What a customer does on the pay page; answers with the session as it is then. */
  pay(sessionId: string, choice: PayChoice): Promise<Session>;
  /** Does what the clock has made due: expiries, late money, answers to refunds. Happens by itself every half second. */
  runDue(): void;
  /** Resolves when every event that can be told now has been told. */
  settled(): Promise<void>;
  /** Ends in order: open answers are given, deliveries under way finished, the file closed. */
  stop(): Promise<void>;
}

const LOOK_EVERY_MILLISECONDS = 500;
const FORGET_EVERY_SECONDS = 3_600;

/** Starts a sandbox: resolves when it answers. */
export async function startSandbox(settings: SandboxSettings): Promise<Sandbox> {
  const clock = new ToldClock(settings.clock ?? new SystemClock());
  const now = (): number => secondsOf(clock);
  const file = new SandboxFile(settings.file);
  const documents = new Documents(file);
  const faults = new FaultScript();
  const endpoint = settings.webhook && new WebhookEndpoint(settings.webhook, clock, MOST_AT_ONCE);
  const deliveries = new Deliveries(file, documents, faults, endpoint);
  const books: Books = {
    documents,
    events: new EventLog(documents, deliveries, clock),
    timed: new TimedWork(file),
    faults,
    clock,
  };
  const payments = new Payments(books);
  const refunds = new Refunds(books);
  const contents = new SessionContents(file);
  let url = '';
  const checkout = new Checkout(books, payments, contents, () => settings.publicOrigin ?? url);
  const kept = new KeptAnswers(file);
  const api = new StripeApi({ books, checkout, contents, payments: new DirectPayments(payments), refunds, deliveries });

  const timedActs: Readonly<Record<TimedKind, (subject: string) => void>> = {
    'expire-session': (id) => checkout.expireInTime(id),
    'end-late-payment': (id) => checkout.endLatePayment(id, true),
    'fail-late-payment': (id) => checkout.endLatePayment(id, false),
    'end-refund': (subject) => refunds.end(subject),
    'settle-charge': (id) => payments.settle(id),
  };
  const doNextDue = (): boolean =>
    file.inTransaction(() => {
      const due = books.timed.takeDue(now());
      if (due !== undefined) timedActs[due.kind](due.subject);
      return due !== undefined;
    });
  const runDue = (): void => {
    if (!books.timed.isDue(now())) return;
    while (doNextDue());
    deliveries.wake();
  };
  const pay = async (sessionId: string, choice: PayChoice): Promise<Session> => {
    runDue();
    const session = file.inTransaction(() =>
      checkout.pay(documents.get<Session>('checkout.session', sessionId), choice),
    );
    deliveries.wake();
    return session;
  };

  const server = createServer({
    endpoints: api.endpoints(),
    answering: new Answering(file, kept, now),
    faults,
    secretKey: settings.secretKey,
    before: runDue,
    after: () => deliveries.wake(),
    onError: settings.onError ?? (() => {}),
  });
  server.get('/health', async () => ({ status: 'ok' }));
  serveFaults(server, faults, settings.secretKey);
  const settle = async (): Promise<void> => {
    runDue();
    await deliveries.settled();
  };
  serveClock(server, clock, settle, settings.secretKey);
  servePayPage(server, { documents, contents, runDue, pay });
  url = await server.listen({ port: settings.port, host: settings.host ?? '127.0.0.1' });

  kept.forgetOld(now());
  deliveries.open();
  let forgottenAt = now();
  const look = setInterval(() => {
    runDue();
    if (now() - forgottenAt < FORGET_EVERY_SECONDS) return;
    forgottenAt = now();
    kept.forgetOld(forgottenAt);
  }, LOOK_EVERY_MILLISECONDS).unref();

  return {
    url,
    faults,
    pay,
    runDue,
    settled: () => deliveries.settled(),
    async stop() {
      clearInterval(look);
      await server.close();
      await deliveries.close();
      file.close();
    },
  };
}
