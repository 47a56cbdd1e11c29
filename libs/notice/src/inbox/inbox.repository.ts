import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import { newId, type MomentPlace } from '@shanhuo/kernel';
import type { Details } from '../words/fill.js';
import type { MessageTemplate } from './message-templates.js';

export interface MessageRow {
  readonly id: string;
  readonly template: MessageTemplate;
  readonly details: Details;
  readonly sentAt: Date;
  readonly readAt: Date | null;
}

const addMessages = statement(
  'notice.add_messages',
  `insert into notice.messages (id, person_id, event_id, template, details, sent_at)
   select m.id, m.person_id, m.event_id, m.template, m.details, $2
   from json_to_recordset($1::json) as m (id uuid, person_id uuid, event_id uuid, template text, details jsonb)
   on conflict (person_id, event_id, template) do nothing`,
);

/** The same message to each of several persons. */
export interface MessageToAdd {
  readonly personIds: readonly string[];
  readonly eventId: string;
  readonly template: MessageTemplate;
  readonly details: Details;
}

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

/** `$2` is the newest that was seen; what came after it stays unread. */
const markReadUpTo = statement(
  'notice.mark_read_up_to',
  `with seen as (select sent_at, id from notice.messages where person_id = $1 and id = $2),
   marked as (
     update notice.messages m set read_at = $3 from seen
     where m.person_id = $1 and m.read_at is null and (m.sent_at, m.id) <= (seen.sent_at, seen.id) returning m.id
   )
   select (select count(*)::int from marked) as count from seen`,
);

@Injectable()
export class InboxRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** One message to each person of each, in one statement. */
  async add(tx: Transaction, messages: readonly MessageToAdd[], sentAt: Date): Promise<void> {
    const rows = messages.flatMap(({ personIds, eventId, template, details }) =>
      personIds.map((personId) => ({ id: newId(), person_id: personId, event_id: eventId, template, details })),
    );
    if (rows.length > 0) await runIn(tx, addMessages, [JSON.stringify(rows), sentAt]);
  }

  async findPage(personId: string, before: MomentPlace, size: number): Promise<MessageRow[]> {
    return this.database.read<MessageRow>(findPage, [personId, before.at, before.id, size]);
  }

  async countUnread(personId: string): Promise<number> {
    return (await this.database.read<{ count: number }>(countUnread, [personId]))[0]?.count ?? 0;
  }

  /** How many were unread until now; undefined where the message is not the person's. */
  async markReadUpTo(tx: Transaction, personId: string, messageId: string, at: Date): Promise<number | undefined> {
    return (await runIn<{ count: number }>(tx, markReadUpTo, [personId, messageId, at]))[0]?.count;
  }

  async markRead(tx: Transaction, personId: string, messageId: string, at: Date): Promise<MessageRow | undefined> {
    return (await runIn<MessageRow>(tx, markRead, [personId, messageId, at]))[0];
  }
}
