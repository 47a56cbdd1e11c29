import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database, enqueued, runIn, statement, TOLD, type Transaction } from '@shanhuo/database';
import { BlindIndexer, maskPhone, PersonService, Sealer, type Phone, type SealedPlace } from '@shanhuo/identity';
import { Clock, newId, type Language } from '@shanhuo/kernel';
import type { Details } from '../words/fill.js';
import { TextChannel } from './text-channel.js';
import { TEXT_STATES, type TextState } from './text.states.js';
import { writeText, type TextTemplate } from './text-templates.js';

/** Queue of texts to send; its job is `{ textId }`. */
export const SEND_TEXT = 'notice.send-text';

/** A text as it is told. */
export interface NewText {
  readonly eventId: string;
  readonly template: TextTemplate;
  readonly language: Language;
  readonly details: Details;
  /** After this it is of no use, and is not sent late. */
  readonly useUntil: Date;
}

interface WaitingText {
  readonly id: string;
  readonly sealedPhone: string;
  readonly sealedBody: string;
  readonly expiresAt: Date;
}

const addText = statement(
  'notice.add_text',
  `with added as (
     insert into notice.texts
       (id, event_id, template, phone_index, masked_phone, sealed_phone, sealed_body, state, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9)
     on conflict (event_id, template, phone_index) do nothing returning id),
   ${enqueued(`select $10::uuid as id, '${SEND_TEXT}' as queue, json_build_object('textId', a.id)::jsonb as data,
     null::timestamptz as start_after from added a`)}
   select ${TOLD} as told`,
);

const findWaiting = statement(
  'notice.find_waiting_text',
  `select id, sealed_phone as "sealedPhone", sealed_body as "sealedBody", expires_at as "expiresAt"
   from notice.texts where id = $1 and state = 'waiting'`,
);

/** What was sealed goes with the settling: it has served its purpose. */
const settle = statement(
  'notice.settle_text',
  `update notice.texts set state = $2, settled_at = $3, sealed_phone = null, sealed_body = null
   where id = $1 and state = 'waiting'`,
);

/** Text messages: written down with the event that wants them, sent by a job outside any transaction. */
@Injectable()
export class TextService {
  private readonly logger = new Logger(TextService.name);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(BlindIndexer) private readonly indexer: BlindIndexer,
    @Inject(PersonService) private readonly persons: PersonService,
    @Inject(TextChannel) private readonly channel: TextChannel,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Puts a text to each of these persons on its way when `tx` commits. */
  async tellPersonsByText(
    tx: Transaction,
    { personIds, ...text }: NewText & { personIds: readonly string[] },
  ): Promise<void> {
    const phones = await this.persons.findPhones(tx, personIds);
    for (const phone of phones.values()) await this.tellByText(tx, { ...text, phone });
  }

  /** Puts a text on its way when `tx` commits, once per phone, event and template. */
  async tellByText(tx: Transaction, text: NewText & { readonly phone: Phone }): Promise<void> {
    const id = newId();
    const body = writeText(text.template, text.language, text.details);
    await runIn(tx, addText, [
      id,
      text.eventId,
      text.template,
      this.indexer.indexOf('phone', text.phone),
      maskPhone(text.phone),
      this.sealer.seal(text.phone, placeOf(id, 'sealed_phone')),
      this.sealer.seal(body, placeOf(id, 'sealed_body')),
      this.clock.now(),
      text.useUntil,
      newId(),
    ]);
  }

  /** The job: sends a waiting text, or lets it lapse. A second run finds it settled; the channel knows its id. */
  async send(textId: string): Promise<void> {
    const [text] = await this.database.read<WaitingText>(findWaiting, [textId]);
    if (text === undefined) return;
    if (text.expiresAt <= this.clock.now()) return this.settle(textId, 'lapsed');
    await this.channel.send({
      id: textId,
      phone: this.sealer.open(text.sealedPhone, placeOf(textId, 'sealed_phone')) as Phone,
      body: this.sealer.open(text.sealedBody, placeOf(textId, 'sealed_body')),
      expiresAt: text.expiresAt,
    });
    await this.settle(textId, 'sent');
  }

  private async settle(textId: string, state: TextState): Promise<void> {
    TEXT_STATES.assertStep('waiting', state);
    await this.database.write(settle, [textId, state, this.clock.now()]);
    this.logger.log({ msg: 'text settled', textId, state });
  }
}

function placeOf(id: string, column: 'sealed_phone' | 'sealed_body'): SealedPlace {
  return { table: 'notice.texts', column, row: id };
}
