import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { Fen } from '@shanhuo/kernel';
import type { PaymentState } from '../payment/payment.states.js';
import type { AskedCheckout } from '../provider/payment-provider.js';
import type { NewPage } from './session.rules.js';

/** A page as it was asked for, and the answer as far as there is one. */
export interface SessionRow {
  readonly paymentId: string;
  readonly payableCode: string;
  readonly attempt: number;
  readonly asked: AskedCheckout;
  readonly providerSessionId: string | null;
  readonly url: string | null;
  readonly endsAt: Date;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
}

/** A payment as a buyer who wants to pay meets it, with its newest page. */
export interface PayableRow {
  readonly id: string;
  readonly payableCode: string;
  readonly state: PaymentState;
  readonly provider: string;
  readonly amountFen: Fen;
  readonly payUntil: Date;
  readonly session: SessionRow | null;
}

const columns = (payment: string, session: string): string => `
  ${payment}.id as "paymentId", ${payment}.payable_code as "payableCode", ${session}.attempt, ${session}.asked,
  ${session}.provider_session_id as "providerSessionId", ${session}.url, ${session}.ends_at as "endsAt",
  ${session}.asked_at as "askedAt", ${session}.ended_at as "endedAt"`;

const findPayable = statement(
  'payment.find_payable',
  `select p.id, p.state, p.provider, p.amount_fen as "amountFen", p.pay_until as "payUntil", ${columns('p', 's')}
   from payment.payments p
   left join lateral (select * from payment.sessions n where n.payment_id = p.id order by n.attempt desc limit 1) s on true
   where p.payable_kind = 'order' and p.payable_id = $1`,
);

/** Waits for a payment that is being given up, so that the page is either known to whoever ends it or never asked for. */
const addSession = statement(
  'payment.add_session',
  `with payable as materialized (
     select id, state from payment.payments where id = $1 and state in ('opened', 'failed') for update),
   added as (
     insert into payment.sessions (payment_id, attempt, asked, ends_at, asked_at, look_at)
     select id, $2, $3, $4, $5, $6 from payable on conflict do nothing returning payment_id),
   reopened as (
     update payment.payments p set state = 'opened', ended_at = null from payable o
     where p.id = $1 and o.state = 'failed' returning p.id),
   changed as (
     insert into payment.payment_changes (payment_id, position, from_state, to_state, changed_at, reason)
     select id, (select coalesce(max(c.position), 0) + 1 from payment.payment_changes c where c.payment_id = $1),
       'failed', 'opened', $5, 'tried again' from reopened)
   select payment_id from added`,
);

const answerSession = statement(
  'payment.answer_session',
  `update payment.sessions set provider_session_id = $3, url = $4 where payment_id = $1 and attempt = $2
     and (provider_session_id is null or provider_session_id = $3)
   returning (select p.state from payment.payments p where p.id = $1) as state`,
);

const endSession = statement(
  'payment.end_session',
  `update payment.sessions set ended_at = coalesce(ended_at, $3), look_at = null where payment_id = $1 and attempt = $2`,
);

const findOpen = statement(
  'payment.find_open_sessions',
  `select ${columns('p', 's')} from payment.sessions s join payment.payments p on p.id = s.payment_id
   where s.payment_id = $1 and s.ended_at is null order by s.attempt`,
);

const findByProviderId = statement(
  'payment.find_session_by_provider_id',
  `select ${columns('p', 's')} from payment.sessions s join payment.payments p on p.id = s.payment_id
   where s.provider_session_id = $1`,
);

/** Takes pages whose turn it is and puts their next turn off, so that two workers do not look at the same. */
const takeToLookAt = statement(
  'payment.take_sessions_to_look_at',
  `with due as materialized (
     select payment_id, attempt from payment.sessions where look_at <= $1 order by look_at limit $3 for update skip locked)
   update payment.sessions s set look_at = $2 from due, payment.payments p
   where s.payment_id = due.payment_id and s.attempt = due.attempt and p.id = s.payment_id
     and s.payment_id = any(array(select payment_id from due))
   returning ${columns('p', 's')}`,
);

@Injectable()
export class SessionRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async findPayable(payableId: string): Promise<PayableRow | undefined> {
    const [row] = await this.database.read<PayableRow & SessionRow>(findPayable, [payableId]);
    return row && { ...row, session: row.attempt === null ? null : row };
  }

  /** False where the payment is over, or another call has just added the same attempt. */
  async add(page: NewPage): Promise<boolean> {
    const values = [page.paymentId, page.attempt, JSON.stringify(page.asked), page.endsAt, page.askedAt, page.lookAt];
    return (await this.database.write(addSession, values)).length > 0;
  }

  /** Keeps the provider's answer and tells how the payment stands by now. */
  async answer(session: SessionRow, id: string, url: string): Promise<PaymentState | undefined> {
    const values = [session.paymentId, session.attempt, id, url];
    const [row] = await this.database.write<{ state: PaymentState }>(answerSession, values);
    return row?.state;
  }

  async end(tx: Transaction, { paymentId, attempt }: { paymentId: string; attempt: number }, at: Date): Promise<void> {
    await runIn(tx, endSession, [paymentId, attempt, at]);
  }

  findOpen(paymentId: string): Promise<SessionRow[]> {
    return this.database.read(findOpen, [paymentId]);
  }

  async findByProviderId(providerSessionId: string): Promise<SessionRow | undefined> {
    const [row] = await this.database.read<SessionRow>(findByProviderId, [providerSessionId]);
    return row;
  }

  takeToLookAt(tx: Transaction, now: Date, nextLookAt: Date, most: number): Promise<SessionRow[]> {
    return runIn(tx, takeToLookAt, [now, nextLookAt, most]);
  }
}
