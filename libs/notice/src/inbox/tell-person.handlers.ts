import { Inject, Injectable } from '@nestjs/common';
import type { DeliveredEvent, EventHandler, Subscription, Transaction } from '@shanhuo/database';
import {
  ACCOUNT_OPENED,
  PASSWORD_CHANGED,
  SECOND_FACTOR_TURNED_ON,
  SESSION_STARTED,
  type SessionStarted,
} from '@shanhuo/identity';
import { InboxService } from './inbox.service.js';
import type { MessageTemplate } from './message-templates.js';

/** Every event told here is about one person. */
interface AboutPerson {
  readonly personId: string;
}

interface Told extends Subscription {
  readonly template: MessageTemplate;
  /** Details of the message; undefined where the person need not be told. */
  readonly detailsOf?: (payload: never) => Readonly<Record<string, string>> | undefined;
}

const TOLD: readonly Told[] = [
  { event: ACCOUNT_OPENED, subscriber: 'notice.tell-account-opened', template: 'welcome' },
  {
    event: SESSION_STARTED,
    subscriber: 'notice.tell-session-started',
    template: 'new-session',
    detailsOf: ({ isFirst, device }: SessionStarted) => (isFirst ? undefined : { device }),
  },
  { event: PASSWORD_CHANGED, subscriber: 'notice.tell-password-changed', template: 'password-changed' },
  {
    event: SECOND_FACTOR_TURNED_ON,
    subscriber: 'notice.tell-second-factor-on',
    template: 'second-factor-on',
  },
];

export const INBOX_SUBSCRIPTIONS: readonly Subscription[] = TOLD.map(({ event, subscriber }) => ({
  event,
  subscriber,
}));

/** Tells a person what happened to their account, one handler an event. */
@Injectable()
export class TellPersonHandlers {
  readonly all: readonly EventHandler<AboutPerson>[];

  constructor(@Inject(InboxService) inbox: InboxService) {
    this.all = TOLD.map((told) => new TellPerson(inbox, told));
  }
}

class TellPerson implements EventHandler<AboutPerson> {
  readonly subscriber: string;

  constructor(
    private readonly inbox: InboxService,
    private readonly told: Told,
  ) {
    this.subscriber = told.subscriber;
  }

  async handle(tx: Transaction, { id, payload }: DeliveredEvent<AboutPerson>): Promise<void> {
    const { template, detailsOf } = this.told;
    const details = detailsOf === undefined ? {} : detailsOf(payload as never);
    if (details === undefined) return;
    await this.inbox.tell(tx, { personId: payload.personId, eventId: id, template, details });
  }
}
