import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@shanhuo/database';
import { Clock, InvalidInput, type Language } from '@shanhuo/kernel';
import { FreightRepository } from './freight.repository.js';
import type { FreightRate } from './freight.rules.js';
import { readFreightTerms, type FreightTerms, type GivenFreightTerms } from './freight.terms.js';

/** What parcels of sellers cost, by province. */
@Injectable()
export class FreightService {
  constructor(
    @Inject(FreightRepository) private readonly freight: FreightRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * What each seller asks for a parcel to a province now, in one statement. Every seller has a template: one that has
   * none is a mistake of whoever brought it in, and throws.
   */
  async findRates(
    tx: Transaction | undefined,
    sellerIds: readonly string[],
    provinceCode: string,
  ): Promise<Map<string, FreightRate | 'no_delivery'>> {
    if (sellerIds.length === 0) return new Map();
    const rates = await this.freight.findRates(tx, sellerIds, provinceCode);
    return new Map(
      sellerIds.map((sellerId) => {
        const rate = rates.get(sellerId);
        if (rate === undefined) throw new Error(`seller ${sellerId} has no freight to ${provinceCode}`);
        return [sellerId, rate ?? 'no_delivery'];
      }),
    );
  }

  /** The template in force; undefined for a seller without one. */
  findTemplate(sellerId: string): Promise<FreightTerms | undefined> {
    return this.freight.findTerms(sellerId);
  }

  /**
   * Makes new terms hold from now on; what was ordered before keeps its own. Every problem is answered at its field, and
   * all 34 provinces are covered or refused (rules.md 21).
   */
  async saveTemplate(
    tx: Transaction,
    sellerId: string,
    given: GivenFreightTerms,
    language: Language,
  ): Promise<FreightTerms | InvalidInput> {
    const terms = readFreightTerms(given, language);
    if (terms instanceof InvalidInput) return terms;
    await this.freight.replace(tx, [sellerId], terms, this.clock.now());
    return terms;
  }

  /** Gives every seller that has no template these terms; returns how many those were. */
  async giveWhereMissing(tx: Transaction, given: GivenFreightTerms): Promise<number> {
    const terms = readFreightTerms(given, 'en');
    if (terms instanceof InvalidInput) throw new Error(`freight for everybody: ${JSON.stringify(terms.fields)}`);
    const sellerIds = await this.freight.findSellersWithout(tx);
    if (sellerIds.length > 0) await this.freight.replace(tx, sellerIds, terms, this.clock.now());
    return sellerIds.length;
  }
}
