import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database, enqueued, runIn, statement, TOLD, type Transaction } from '@shanhuo/database';
import { BlindIndexer, maskPhone, PersonService, Sealer, type Phone, type SealedPlace } from '@shanhuo/identity';
import { Clock, newId, type Language } from '@shanhuo/kernel';
import type { Details } from '../words/fill.js';
import { helpOf, NoticeSettings } from '../words/help-line.js';
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

/** Whom a text goes to. */
export type ToldByText = { readonly phone: Phone } | { readonly personIds: readonly string[] };

interface WaitingText {
  readonly id: string;
  readonly sealedPhone: string;
  readonly sealedBody: string;
  readonly expiresAt: Date;
}

/** Each text with the job that sends it. */
const addTexts = statement(
  'notice.add_texts',
  `with wanted as materialized (
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::bytea[], $6::text[], $7::text[], $8::text[],
       $9::timestamptz[])
       as w (id, job_id, event_id, template, phone_index, masked_phone, sealed_phone, sealed_body, expires_at)),
   added as (
     insert into notice.texts
       (id, event_id, template, phone_index, masked_phone, sealed_phone, sealed_body, state, created_at, expires_at)
     select id, event_id, template, phone_index, masked_phone, sealed_phone, sealed_body, 'waiting', $10, expires_at
     from wanted on conflict (event_id, template, phone_index) do nothing returning id),
   ${enqueued(`select w.job_id as id, '${SEND_TEXT}' as queue, json_build_object('textId', a.id)::jsonb as data,
     null::timestamptz as start_after from added a join wanted w on w.id = a.id`)}
   select ${TOLD} as told`,
);

const findWaiting = statement(
  'notice.find_waiting_texts',
  `select id, sealed_phone as "sealedPhone", sealed_body as "sealedBody", expires_at as "expiresAt"
   from notice.texts where id = any($1) and state = 'waiting' order by id`,
);

/** What was sealed goes with the settling: it has served its purpose. */
const settle = statement(
  'notice.settle_texts',
  `update notice.texts set state = $2, settled_at = $3, sealed_phone = null, sealed_body = null
   where id = any($1) and state = 'waiting'`,
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
    @Inject(NoticeSettings) private readonly settings: NoticeSettings,
  ) {}

  /** Puts a text to each of these persons on its way when `tx` commits. */
  async tellPersonsByText(
    tx: Transaction,
    { personIds, ...text }: NewText & { personIds: readonly string[] },
  ): Promise<void> {
    await this.tellEachByText(tx, [{ ...text, personIds }]);
  }

  /** Puts a text on its way when `tx` commits, once per phone, event and template. */
  async tellByText(tx: Transaction, text: NewText & { readonly phone: Phone }): Promise<void> {
    await this.tellEachByText(tx, [text]);
  }

  /** Puts many texts on their way when `tx` commits, to phones or to persons, by two statements at most. */
  async tellEachByText(tx: Transaction, texts: readonly (NewText & ToldByText)[]): Promise<void> {
    const personIds = new Set(texts.flatMap((text) => ('personIds' in text ? text.personIds : [])));
    const phones = personIds.size === 0 ? new Map<string, Phone>() : await this.persons.findPhones(tx, [...personIds]);
    const addressed = texts.flatMap((text) => {
      const to = 'phone' in text ? [text.phone] : text.personIds.map((id) => phones.get(id));
      return to.filter((phone) => phone !== undefined).map((phone) => this.sealed(text, phone));
    });
    if (addressed.length === 0) return;
    await runIn(tx, addTexts, [
      addressed.map(({ id }) => id),
      addressed.map(() => newId()),
      addressed.map(({ eventId }) => eventId),
      addressed.map(({ template }) => template),
      addressed.map(({ phoneIndex }) => phoneIndex),
      addressed.map(({ maskedPhone }) => maskedPhone),
      addressed.map(({ sealedPhone }) => sealedPhone),
      addressed.map(({ sealedBody }) => sealedBody),
      addressed.map(({ useUntil }) => useUntil),
      this.clock.now(),
    ]);
  }

  /**
   * The jobs of several texts: sends those that wait, side by side, or lets them lapse. A second run finds them settled; the
   * channel knows their ids. Throws where the channel did not take one, when the others are settled.
   */
  async sendAll(textIds: readonly string[]): Promise<void> {
    const waiting = await this.database.read<WaitingText>(findWaiting, [textIds]);
    const now = this.clock.now();
    await this.settle(
      waiting.filter(({ expiresAt }) => expiresAt <= now),
      'lapsed',
    );
    const ofUse = waiting.filter(({ expiresAt }) => expiresAt > now);
    const outcomes = await Promise.allSettled(ofUse.map((text) => this.send(text)));
    await this.settle(
      ofUse.filter((_, i) => outcomes[i]?.status === 'fulfilled'),
      'sent',
    );
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }

  private async send({ id, sealedPhone, sealedBody, expiresAt }: WaitingText): Promise<void> {
    await this.channel.send({
      id,
      phone: this.sealer.open(sealedPhone, placeOf(id, 'sealed_phone')) as Phone,
      body: this.sealer.open(sealedBody, placeOf(id, 'sealed_body')),
      expiresAt,
    });
  }

  private async settle(texts: readonly WaitingText[], state: TextState): Promise<void> {
    if (texts.length === 0) return;
    TEXT_STATES.assertStep('waiting', state);
    const textIds = texts.map(({ id }) => id);
    await this.database.write(settle, [textIds, state, this.clock.now()]);
    this.logger.log({ msg: 'texts settled', textIds, state });
  }

  private sealed({ eventId, template, language, details, useUntil }: NewText, phone: Phone) {
    const id = newId();
    const body = writeText(template, language, { ...helpOf(this.settings), ...details });
    return {
      ...{ id, eventId, template, useUntil },
      phoneIndex: this.indexer.indexOf('phone', phone),
      maskedPhone: maskPhone(phone),
      sealedPhone: this.sealer.seal(phone, placeOf(id, 'sealed_phone')),
      sealedBody: this.sealer.seal(body, placeOf(id, 'sealed_body')),
    };
  }
}

function placeOf(id: string, column: 'sealed_phone' | 'sealed_body'): SealedPlace {
  return { table: 'notice.texts', column, row: id };
}
