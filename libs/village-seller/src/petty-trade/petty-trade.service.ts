import { Inject, Injectable } from '@nestjs/common';
import { EventPublisher, type Transaction } from '@shanhuo/database';
import { chinaDayOf, Clock, type ChinaDay } from '@shanhuo/kernel';
import { PETTY_TRADE_TURNED, type PettyTradeTurned } from './petty-trade.events.js';
import {
  PettyTradeRepository,
  type CountedDays,
  type CountRow,
  type PettyTradeCount,
  type TurnedCount,
} from './petty-trade.repository.js';
import { percentOf, placeOf, type PettyTradeStanding, type PettyTradeTerms } from './petty-trade.rules.js';

/**
 * How much petty traders sold in twelve months (rules.md 1). Who knows sales counts and writes it down here; who lists
 * goods asks. Each crossing of a limit is published once.
 */
@Injectable()
export class PettyTrade {
  constructor(
    @Inject(PettyTradeRepository) private readonly counts: PettyTradeRepository,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws for a day before the first terms. */
  getTerms(tx: Transaction, day: ChinaDay): Promise<PettyTradeTerms> {
    return this.counts.getTerms(tx, day);
  }

  /** Ids of sellers of this kind in their order, after one, so many at most. */
  listTraders(tx: Transaction, afterId: string, atMost: number): Promise<string[]> {
    return this.counts.listTraders(tx, afterId, atMost);
  }

  /** Keeps what was counted. Written twice it is once; sellers of other kinds are left out. */
  async note(tx: Transaction, counts: readonly PettyTradeCount[], days: CountedDays): Promise<void> {
    if (counts.length === 0) return;
    const turned = await this.counts.keep(tx, counts, days, this.clock.now());
    await this.events.publishAll(
      tx,
      turned.map((count) => ({ name: PETTY_TRADE_TURNED, payload: toTurned(count, days) })),
    );
  }

  /** By the terms of today. Undefined for sellers of other kinds, and where nothing was counted yet. */
  async find(sellerId: string): Promise<PettyTradeStanding | undefined> {
    return (await this.findAll([sellerId])).get(sellerId);
  }

  /** The same of several, by seller. */
  async findAll(sellerIds: readonly string[]): Promise<Map<string, PettyTradeStanding>> {
    const rows = await this.counts.find(sellerIds, chinaDayOf(this.clock.now()));
    return new Map(rows.map((row) => [row.sellerId, toStanding(row)]));
  }
}

function toTurned(count: TurnedCount, { firstDay, lastDay, terms }: CountedDays): PettyTradeTurned {
  return { ...count, limitFen: terms.limitFen, firstDay, lastDay };
}

function toStanding({ noticeBp, ...row }: CountRow): PettyTradeStanding {
  const place = placeOf(row.netFen, { limitFen: row.limitFen, noticeBp });
  return {
    ...{ ...row, place, percent: percentOf(row.netFen, row.limitFen) },
    opensOn: place === 'stopped' ? row.opensOn : null,
  };
}
