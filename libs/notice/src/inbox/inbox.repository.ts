import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import { newId } from '@shanhuo/kernel';
import type { Details } from '../words/fill.js';
import type { MessageTemplate } from './message-templates.js';

export interface MessageRow {
  readonly id: string;
  readonly template: MessageTemplate;
  readonly details: Details;
  readonly sentAt: Date;
  readonly readAt: Date | null;
}

/** `$1` ids of messages, `$2` persons, one message each. */
const addMessages = statement(
  'notice.add_messages',
  `insert into notice.messages (id, person_id, event_id, template, details, sent_at)
   select id, person_id, $3, $4, $5, $6 from unnest($1::uuid[], $2::uuid[]) as m (id, person_id)
   on conflict (person_id, event_id, template) do nothing`,
);

const findPage = statement(
  'notice.find_messages',
  `select id, template, details, sent_at as "sentAt", read_at as "readAt" from notice.messages
   where person_id = $1 and (sent_at, id) < ($2, $3) order by sent_at desc, id desc limit $4`,
);

const countUnread = statement(
  'notice.count_unread',
  `select count(*)::int as count from notice.messages where person_id = $1 and read_at is null`,
);

/** Reading twice keeps the first time. */
const markRead = statement(
  'notice.mark_read',
  `update notice.messages set read_at = coalesce(read_at, $3) where person_id = $1 and id = $2
   returning id, template, details, sent_at as "sentAt", read_at as "readAt"`,
);

@Injectable()
export class InboxRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** One message to each person. */
  async add(
    tx: Transaction,
    message: {
      personIds: readonly string[];
      eventId: string;
      template: MessageTemplate;
      details: Details;
      sentAt: Date;
    },
  ): Promise<void> {
    const { personIds, eventId, template, details, sentAt } = message;
    await runIn(tx, addMessages, [personIds.map(() => newId()), personIds, eventId, template, details, sentAt]);
  }

  async findPage(personId: string, before: { sentAt: Date; id: string }, size: number): Promise<MessageRow[]> {
    return this.database.read<MessageRow>(findPage, [personId, before.sentAt, before.id, size]);
  }

  async countUnread(personId: string): Promise<number> {
    return (await this.database.read<{ count: number }>(countUnread, [personId]))[0]?.count ?? 0;
  }

  async markRead(tx: Transaction, personId: string, messageId: string, at: Date): Promise<MessageRow | undefined> {
    return (await runIn<MessageRow>(tx, markRead, [personId, messageId, at]))[0];
  }
}
