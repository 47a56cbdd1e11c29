import { Inject, Injectable } from '@nestjs/common';
import {
  runIn,
  statement,
  type DeliveredEvent,
  type EventHandler,
  type Subscription,
  type Transaction,
} from '@shanhuo/database';
import { GrantService, PLATFORM_SUBJECT_ID } from '@shanhuo/identity';
import { Clock } from '@shanhuo/kernel';
import { InboxService, TextService, type OnboardingTemplate } from '@shanhuo/notice';
import { PERMIT_DECIDED, type PermitDecided } from '../permit/permit.events.js';
import { TellPettyTrade } from '../petty-trade/tell-petty-trade.handler.js';
import {
  APPLICATION_RECOMMENDED,
  APPLICATION_REFUSED,
  APPLICATION_RETURNED,
  APPLICATION_SUBMITTED,
  SELLER_APPROVED,
  type ApplicationStepped,
  type SellerApproved,
} from './application.events.js';

const NEXT = 'village-seller.tell-who-is-next';
const APPLICANT = 'village-seller.tell-applicant';
const OPENED = 'village-seller.tell-shop-opened';
const PERMIT = 'village-seller.tell-permit-decided';

/** A result is worth a text for a week; after that the inbox has it. */
const TEXT_OF_USE_MILLISECONDS = 7 * 24 * 3_600_000;

/** What is told of applications and permits. */
export const ONBOARDING_SUBSCRIPTIONS: readonly Subscription[] = [
  { event: APPLICATION_SUBMITTED, subscriber: NEXT },
  { event: APPLICATION_RECOMMENDED, subscriber: NEXT },
  { event: APPLICATION_RECOMMENDED, subscriber: APPLICANT },
  { event: APPLICATION_RETURNED, subscriber: APPLICANT },
  { event: APPLICATION_REFUSED, subscriber: APPLICANT },
  { event: SELLER_APPROVED, subscriber: OPENED },
  { event: PERMIT_DECIDED, subscriber: PERMIT },
];

const findReason = statement(
  'village_seller.find_reason_of_change',
  `select reason from village_seller.application_changes where id = $1`,
);
const findDecided = statement(
  'village_seller.find_decided_permit',
  `select p.number, p.valid_until as "validUntil", p.reason, s.cooperative_id as "cooperativeId"
   from village_seller.permits p join village_seller.sellers s on s.id = p.seller_id where p.id = $1`,
);

/** Puts messages into inboxes, and texts on the way to applicants: their phone is what they have at hand. */
@Injectable()
export class OnboardingNotices {
  constructor(
    @Inject(InboxService) private readonly inbox: InboxService,
    @Inject(TextService) private readonly texts: TextService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async tellApplicant(
    tx: Transaction,
    personId: string,
    message: { eventId: string; template: OnboardingTemplate; details: Readonly<Record<string, string>> },
  ): Promise<void> {
    await this.inbox.tell(tx, { personId, ...message });
    const useUntil = new Date(this.clock.now().getTime() + TEXT_OF_USE_MILLISECONDS);
    await this.texts.tellPersonsByText(tx, { personIds: [personId], ...message, language: 'zh-CN', useUntil });
  }
}

/** Whoever has to look at it next: agents of the village, or the county desk. */
@Injectable()
export class TellWhoIsNext implements EventHandler<ApplicationStepped> {
  readonly subscriber = NEXT;

  constructor(
    @Inject(InboxService) private readonly inbox: InboxService,
    @Inject(GrantService) private readonly grants: GrantService,
  ) {}

  async handle(tx: Transaction, { id: eventId, payload }: DeliveredEvent<ApplicationStepped>): Promise<void> {
    const { state, villageId, applicationCode: code } = payload;
    const holders = await this.grants.findHolders(tx, [
      state === 'applied'
        ? { role: 'agent', subjectKind: 'village', subjectId: villageId }
        : { role: 'operator', subjectKind: 'platform', subjectId: PLATFORM_SUBJECT_ID },
    ]);
    const personIds = holders.filter((personId) => personId !== payload.personId);
    const template = state === 'applied' ? 'application-to-vouch' : 'application-to-decide';
    await this.inbox.tellAll(tx, { personIds, eventId, template, details: { code } });
  }
}

/** What became of it. A reason stands in no event: it is read where it is kept, and forgotten there. */
@Injectable()
export class TellApplicant implements EventHandler<ApplicationStepped> {
  readonly subscriber = APPLICANT;

  constructor(@Inject(OnboardingNotices) private readonly notices: OnboardingNotices) {}

  async handle(tx: Transaction, { id: eventId, payload }: DeliveredEvent<ApplicationStepped>): Promise<void> {
    const [change] = await runIn<{ reason: string | null }>(tx, findReason, [payload.changeId]);
    const template =
      payload.state === 'recommended'
        ? 'application-recommended'
        : payload.state === 'refused'
          ? 'application-refused'
          : 'application-returned';
    const details = { code: payload.applicationCode, reason: change?.reason ?? '' };
    await this.notices.tellApplicant(tx, payload.personId, { eventId, template, details });
  }
}

@Injectable()
export class TellShopOpened implements EventHandler<SellerApproved> {
  readonly subscriber = OPENED;

  constructor(@Inject(OnboardingNotices) private readonly notices: OnboardingNotices) {}

  async handle(tx: Transaction, { id: eventId, payload }: DeliveredEvent<SellerApproved>): Promise<void> {
    const details = { code: payload.applicationCode };
    await this.notices.tellApplicant(tx, payload.personId, { eventId, template: 'application-approved', details });
  }
}

/** The people of the shop. */
@Injectable()
export class TellPermitDecided implements EventHandler<PermitDecided> {
  readonly subscriber = PERMIT;

  constructor(
    @Inject(InboxService) private readonly inbox: InboxService,
    @Inject(GrantService) private readonly grants: GrantService,
  ) {}

  async handle(tx: Transaction, { id: eventId, payload }: DeliveredEvent<PermitDecided>): Promise<void> {
    if (payload.state === 'withdrawn') return; // They did so themselves.
    type Decided = { number: string; validUntil: string; reason: string | null; cooperativeId: string | null };
    const [permit] = await runIn<Decided>(tx, findDecided, [payload.permitId]);
    if (permit === undefined) throw new Error(`no permit ${payload.permitId}`);
    const personIds = await this.grants.findHolders(tx, [
      { role: 'seller', subjectKind: 'seller', subjectId: payload.sellerId },
      ...(permit.cooperativeId === null
        ? []
        : [{ role: 'manager', subjectKind: 'cooperative', subjectId: permit.cooperativeId } as const]),
    ]);
    const { number, validUntil: until, reason } = permit;
    const template = payload.state === 'accepted' ? 'permit-accepted' : 'permit-refused';
    await this.inbox.tellAll(tx, { personIds, eventId, template, details: { number, until, reason: reason ?? '' } });
  }
}

const HANDLERS = [TellWhoIsNext, TellApplicant, TellShopOpened, TellPermitDecided] as const;

/** Providers of the handlers and what they need. */
export const TELLING_PROVIDERS = [OnboardingNotices, ...HANDLERS];

/** A handler for each subscriber of this lib, for the worker. */
@Injectable()
export class OnboardingHandlers {
  readonly all: readonly EventHandler[];

  constructor(
    @Inject(TellWhoIsNext) next: TellWhoIsNext,
    @Inject(TellApplicant) applicant: TellApplicant,
    @Inject(TellShopOpened) opened: TellShopOpened,
    @Inject(TellPermitDecided) permit: TellPermitDecided,
    @Inject(TellPettyTrade) pettyTrade: TellPettyTrade,
  ) {
    this.all = [next, applicant, opened, permit, pettyTrade] as readonly EventHandler[];
  }
}
