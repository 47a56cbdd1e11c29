import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { isFailure, type InvalidInput, type Language } from '@shanhuo/kernel';
import { SellerAccess, SellerNotFound } from '@shanhuo/village-seller';
import { FreightService } from './freight.service.js';
import type { FreightTerms, GivenFreightTerms } from './freight.terms.js';

/** The terms hold from now on. */
export class FreightTermsSaved {
  constructor(readonly terms: FreightTerms) {}
}

/** A seller's own freight: who acts for the seller sees it and sets it. */
@Injectable()
export class FreightDesk {
  constructor(
    @Inject(SellerAccess) private readonly access: SellerAccess,
    @Inject(FreightService) private readonly freight: FreightService,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** Undefined for a seller of somebody else, for none, and for one that has no template. */
  async findTerms(viewer: Viewer, sellerCode: string): Promise<FreightTerms | undefined> {
    const seller = await this.access.findHeldSeller(viewer, sellerCode, 'own');
    return seller && this.freight.findTemplate(seller.id);
  }

  async saveTerms(
    viewer: Viewer,
    sellerCode: string,
    given: GivenFreightTerms,
    language: Language,
  ): Promise<FreightTermsSaved | SellerNotFound | InvalidInput> {
    const seller = await this.access.findHeldSeller(viewer, sellerCode, 'own');
    if (seller === undefined) return new SellerNotFound();
    return this.database.inTransaction(async (tx) => {
      const saved = await this.freight.saveTemplate(tx, seller.id, given, language);
      return isFailure(saved) ? saved : new FreightTermsSaved(saved);
    });
  }
}
