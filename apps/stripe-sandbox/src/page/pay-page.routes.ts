import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readLanguage, type Language } from '@shanhuo/kernel';
import { z } from 'zod';
import type { PayChoice } from '../checkout/checkout.js';
import type { SessionContents } from '../checkout/session-contents.js';
import { readForm } from '../http/form.js';
import { PAYMENT_METHODS } from '../payment/payment-method.js';
import type { Documents } from '../store/documents.js';
import type { PaymentIntent, Session } from '../store/stripe-objects.js';
import { LATE_CHOICES, successAddress, writeMessage, writePayPage } from './pay-page.js';
import { PAGE_STYLE_HASH } from './pay-page.style.js';

export interface PayPageDesks {
  readonly documents: Documents;
  readonly contents: SessionContents;
  /** What time has done by now is done first. */
  readonly runDue: () => void;
  readonly pay: (sessionId: string, choice: PayChoice) => Promise<Session>;
}

type PageRequest = FastifyRequest<{ Params: { id: string } }>;

const AFTER_THE_END_SECONDS = 60;

const choiceForm = z.object({
  method: z.enum(PAYMENT_METHODS),
  outcome: z.enum(['succeed', 'decline', 'succeed-late', 'fail-late']),
  late: z.union([z.enum(LATE_CHOICES), z.string().regex(/^\d{1,6}$/)]).optional(),
});

/** The hosted page: forms and links, no script. */
export function servePayPage(server: FastifyInstance, { documents, contents, runDue, pay }: PayPageDesks): void {
  server.get('/pay/:id', (request: PageRequest, reply) => {
    runDue();
    const session = documents.find<Session>('checkout.session', request.params.id);
    const language = languageOf(request, session);
    if (session === undefined) return answer(reply, 404, writeMessage(language, 'unknown', null));
    const facts = { session, items: contents.findLineItems(session.id), language, isDeclined: isDeclined(session) };
    return answer(reply, 200, writePayPage(facts), session);
  });

  server.post('/pay/:id', async (request: PageRequest, reply) => {
    const session = documents.find<Session>('checkout.session', request.params.id);
    const language = languageOf(request, session);
    if (session === undefined) return answer(reply, 404, writeMessage(language, 'unknown', null));
    const choice = readChoice(session, request.body);
    if (choice === undefined) return answer(reply, 400, writeMessage(language, 'badForm', null), session);
    const after = await pay(session.id, choice);
    return reply.redirect(after.status === 'complete' ? successAddress(after) : `/pay/${after.id}`, 303);
  });

  function isDeclined({ payment_intent }: Session): boolean {
    if (typeof payment_intent !== 'string') return false;
    return documents.get<PaymentIntent>('payment_intent', payment_intent).last_payment_error !== null;
  }
}

function readChoice(session: Session, body: unknown): PayChoice | undefined {
  const reading = choiceForm.safeParse(readForm(typeof body === 'string' ? body.slice(0, 2_000) : ''));
  if (!reading.success || !session.payment_method_types.includes(reading.data.method)) return undefined;
  const { method, outcome, late } = reading.data;
  if (late !== 'end') return { method, outcome, lateSeconds: late === undefined ? undefined : Number(late) };
  return { method, outcome, lateUntil: session.expires_at + AFTER_THE_END_SECONDS };
}

function languageOf(request: FastifyRequest, session: Session | undefined): Language {
  const wished = session?.locale;
  return readLanguage(
    wished === null || wished === undefined || wished === 'auto' ? request.headers['accept-language'] : wished,
  );
}

function answer(reply: FastifyReply, status: number, page: string, session?: Session): FastifyReply {
  return reply
    .code(status)
    .headers({
      'cache-control': 'no-store',
      'content-security-policy': policyFor(session),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
    .type('text/html; charset=utf-8')
    .send(page);
}

/** Browsers hold the way after a form to the same rule as the form, and it leads back to the shop. */
function policyFor(session: Session | undefined): string {
  const shop = session === undefined ? '' : ` ${new URL(successAddress(session)).origin}`;
  return [
    "default-src 'none'",
    `style-src 'sha256-${PAGE_STYLE_HASH}'`,
    `form-action 'self'${shop}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
