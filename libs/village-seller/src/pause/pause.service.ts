import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, EventPublisher, type Transaction } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { Clock, InvalidInput, isId, newId, readShortCode, type FieldProblem, type Language } from '@shanhuo/kernel';
import { SellerAccess } from '../seller/seller-access.js';
import { SellerNotFound } from '../seller/seller.failures.js';
import { shopProblem } from '../seller/shop.words.js';
import { dayIn, readTimeZone } from '../seller/time-zone.rules.js';
import { SHOP_HOURS_CHANGED, type ShopHoursChanged } from './pause.events.js';
import { PauseNotFound, PauseOverlaps } from './pause.failures.js';
import { PauseRepository, type CurrentPause } from './pause.repository.js';
import { pauseProblems, type PauseReason } from './pause.rules.js';

/** Days on which a shop takes no new orders. */
export interface NewPause {
  readonly sellerCode: string;
  readonly fromDay: string;
  readonly untilDay: string;
  readonly reason: PauseReason;
  readonly words?: string | null | undefined;
}

/** The pause stands under this id, or has ended. */
export interface PauseKept {
  readonly pauseId: string;
}

/** A zone for a shop, a name of the IANA list. */
export interface NewTimeZone {
  readonly sellerCode: string;
  readonly timeZone: string;
}

/** The zone holds from now on. */
export interface TimeZoneKept {
  readonly sellerId: string;
  readonly timeZone: string;
}

const LONGEST_WORDS = 100;

/** Shops close for some days and open again; who ordered before gets what was ordered. */
@Injectable()
export class PauseService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SellerAccess) private readonly access: SellerAccess,
    @Inject(PauseRepository) private readonly pauses: PauseRepository,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Pauses that shops are in now, by seller; each shop's day is that of its own zone. */
  findCurrent(sellerIds: readonly string[]): Promise<Map<string, CurrentPause>> {
    return this.pauses.findCurrent(sellerIds, this.clock.now());
  }

  /** From the first day to the last, both included, in the zone of the shop. Pauses do not overlap. */
  async pause(
    viewer: Viewer,
    personId: string,
    input: NewPause,
    language: Language,
  ): Promise<PauseKept | SellerNotFound | PauseOverlaps | InvalidInput> {
    const seller = await this.access.findHeldSeller(viewer, input.sellerCode, 'own');
    if (seller === undefined) return new SellerNotFound();
    const words = (input.words ?? '').normalize('NFC').replaceAll(/\p{C}/gu, '').trim();
    return this.database.inTransaction(async (tx) => {
      const timeZone = await this.pauses.lockSeller(tx, seller.id);
      const problems: FieldProblem[] = pauseProblems(input, this.today(timeZone)).map(({ field, code }) =>
        shopProblem(field, code, language),
      );
      if (words.length > LONGEST_WORDS) problems.push(shopProblem('words', 'WORDS_TOO_LONG', language));
      if (problems.length > 0) return new InvalidInput(problems);
      const { fromDay, untilDay } = input;
      if (await this.pauses.overlaps(tx, seller.id, fromDay, untilDay)) return new PauseOverlaps();
      const id = newId();
      await this.pauses.add(tx, {
        id,
        sellerId: seller.id,
        fromDay,
        untilDay,
        reasonKind: input.reason,
        words,
        setAt: this.clock.now(),
        setBy: personId,
      });
      await this.changed(tx, 'shop.paused', personId, seller.id, { fromDay, untilDay });
      return { pauseId: id };
    });
  }

  /** A pause that has begun ends now; one that has not never comes. */
  async end(
    viewer: Viewer,
    personId: string,
    { sellerCode, id }: { sellerCode: string; id: string },
  ): Promise<PauseKept | SellerNotFound | PauseNotFound> {
    const seller = await this.access.findHeldSeller(viewer, sellerCode, 'own');
    if (seller === undefined) return new SellerNotFound();
    if (!isId(id)) return new PauseNotFound();
    return this.database.inTransaction(async (tx) => {
      const today = this.today(await this.pauses.lockSeller(tx, seller.id));
      const ended = { sellerId: seller.id, at: this.clock.now(), by: personId, today };
      if (!(await this.pauses.end(tx, id, ended))) return new PauseNotFound();
      await this.changed(tx, 'shop.pause-ended', personId, seller.id, { pauseId: id });
      return { pauseId: id };
    });
  }

  /** The zone in which the shop's days are reckoned, from now on; by its own people. */
  async setTimeZone(
    viewer: Viewer,
    personId: string,
    given: NewTimeZone,
    language: Language,
  ): Promise<TimeZoneKept | SellerNotFound | InvalidInput> {
    const seller = await this.access.findHeldSeller(viewer, given.sellerCode, 'own');
    return seller === undefined ? new SellerNotFound() : this.keepTimeZone(seller.id, personId, given, language);
  }

  /** The same of any shop, by the county desk. */
  async setTimeZoneForShop(
    personId: string,
    given: NewTimeZone,
    language: Language,
  ): Promise<TimeZoneKept | SellerNotFound | InvalidInput> {
    const code = readShortCode(given.sellerCode);
    const sellerId = code === undefined ? undefined : await this.pauses.findSellerId(code);
    return sellerId === undefined ? new SellerNotFound() : this.keepTimeZone(sellerId, personId, given, language);
  }

  private async keepTimeZone(
    sellerId: string,
    personId: string,
    given: NewTimeZone,
    language: Language,
  ): Promise<TimeZoneKept | InvalidInput> {
    const timeZone = readTimeZone(given.timeZone);
    if (timeZone === undefined) {
      return new InvalidInput([shopProblem('timeZone', 'TIME_ZONE_UNKNOWN', language)]);
    }
    return this.database.inTransaction(async (tx) => {
      await this.pauses.lockSeller(tx, sellerId);
      await this.pauses.setTimeZone(tx, sellerId, timeZone);
      await this.changed(tx, 'shop.time-zone-set', personId, sellerId, { timeZone });
      return { sellerId, timeZone };
    });
  }

  private today(timeZone: string): string {
    return dayIn(timeZone, this.clock.now());
  }

  private async changed(
    tx: Transaction,
    action: string,
    actorId: string,
    sellerId: string,
    details: object,
  ): Promise<void> {
    await this.audit.record(tx, {
      actorId,
      action,
      subjectKind: 'seller',
      subjectId: sellerId,
      outcome: 'done',
      details,
    });
    const payload: ShopHoursChanged = { sellerId };
    await this.events.publish(tx, { name: SHOP_HOURS_CHANGED, payload });
  }
}
