import { Inject, Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@shanhuo/database';
import {
  BEFORE_NEWEST,
  Clock,
  Failure,
  isId,
  readMomentCursor,
  readPageSize,
  toPage,
  writeMomentCursor,
  type Language,
  type Page,
} from '@shanhuo/kernel';
import type { Details } from '../words/fill.js';
import { helpOf, NoticeSettings } from '../words/help-line.js';
import { InboxRepository, type MessageRow } from './inbox.repository.js';
import { writeMessage, type MessageTemplate } from './message-templates.js';

/** A message as its reader sees it. */
export interface MessageView {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly sentAt: Date;
  readonly readAt: Date | null;
}

/** A message as it is told; its words are written when it is read. */
export interface NewMessage {
  readonly eventId: string;
  readonly template: MessageTemplate;
  /** What stands in the places of the template; nothing personal, for it is kept as it is. */
  readonly details?: Details;
}

/** There is no such message of this person. */
export class MessageNotFound extends Failure {
  readonly code = 'MESSAGE_NOT_FOUND';
}

export class MessageRead {
  constructor(readonly message: MessageView) {}
}

/** Everything up to a message is read. */
export class MessagesRead {
  constructor(readonly count: number) {}
}

const LIST = 'inbox';

/** A person's inbox. */
@Injectable()
export class InboxService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(InboxRepository) private readonly inbox: InboxRepository,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(NoticeSettings) private readonly settings: NoticeSettings,
  ) {}

  /** Puts a message into the inbox when `tx` commits, once per person, event and template. */
  async tell(tx: Transaction, { personId, ...message }: NewMessage & { readonly personId: string }): Promise<void> {
    await this.tellAll(tx, { ...message, personIds: [personId] });
  }

  /** The same message to each of several persons. */
  async tellAll(tx: Transaction, message: NewMessage & { readonly personIds: readonly string[] }): Promise<void> {
    await this.tellEach(tx, [message]);
  }

  /** Several messages, each to several persons, in one statement. */
  async tellEach(
    tx: Transaction,
    messages: readonly (NewMessage & { readonly personIds: readonly string[] })[],
  ): Promise<void> {
    const withDetails = messages.map((message) => ({ ...message, details: message.details ?? {} }));
    await this.inbox.add(tx, withDetails, this.clock.now());
  }

  /** Newest first. Throws BadRequestError for a page size or a cursor nobody was given. */
  async findPage(
    personId: string,
    first: number,
    after: string | undefined,
    language: Language,
  ): Promise<Page<MessageView>> {
    const size = readPageSize(first, language);
    const before = readMomentCursor(after, BEFORE_NEWEST, { list: LIST, language });
    const rows = await this.inbox.findPage(personId, before, size + 1);
    return toPage(
      rows.map((row) => this.toView(row, language)),
      {
        size,
        cursorOf: ({ sentAt, id }) => writeMomentCursor(LIST, sentAt, id),
        hasCursor: after !== undefined,
      },
    );
  }

  async countUnread(personId: string): Promise<number> {
    return this.inbox.countUnread(personId);
  }

  async markRead(personId: string, messageId: string, language: Language): Promise<MessageRead | MessageNotFound> {
    if (!isId(messageId)) return new MessageNotFound();
    return this.database.inTransaction(async (tx) => {
      const row = await this.inbox.markRead(tx, personId, messageId, this.clock.now());
      return row === undefined ? new MessageNotFound() : new MessageRead(this.toView(row, language));
    });
  }

  /** Marks a message and all that came before it as read: never one that the reader has not been shown. */
  async markReadUpTo(personId: string, messageId: string): Promise<MessagesRead | MessageNotFound> {
    if (!isId(messageId)) return new MessageNotFound();
    return this.database.inTransaction(async (tx) => {
      const count = await this.inbox.markReadUpTo(tx, personId, messageId, this.clock.now());
      return count === undefined ? new MessageNotFound() : new MessagesRead(count);
    });
  }

  private toView({ id, template, details, sentAt, readAt }: MessageRow, language: Language): MessageView {
    return { id, ...writeMessage(template, language, { ...helpOf(this.settings), ...details }), sentAt, readAt };
  }
}
