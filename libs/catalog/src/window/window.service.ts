import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { readInput, type Viewer } from '@shanhuo/identity';
import { InvalidInput, type Language } from '@shanhuo/kernel';
import { SellerNotFound } from '@shanhuo/village-seller';
import { z } from 'zod';
import { CardProjection } from '../card/card.projection.js';
import { ListingAccess } from '../listing/listing-access.js';
import { ListingNotFound, ListingStepRefused } from '../listing/listing.failures.js';
import { codeField } from '../listing/listing.fields.js';
import { LISTING_PROBLEMS } from '../listing/listing.words.js';
import { OfferSet } from '../listing/offer.service.js';
import { RevisionRepository } from '../listing/revision.repository.js';
import { WindowKeeper } from './window-keeper.js';
import { windowsFields } from './window.fields.js';

const setInput = z.object({ sellerCode: codeField, code: codeField, ...windowsFields });

/** When a product sells, and when it is sent where it is sold ahead. All four days: one that is left out is none. */
export type SetWindowsInput = z.input<typeof setInput>;

/** Sets between which days a product sells by itself, and whether it is sold ahead of its harvest: at once, as a price is. */
@Injectable()
export class WindowService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ListingAccess) private readonly access: ListingAccess,
    @Inject(RevisionRepository) private readonly revisions: RevisionRepository,
    @Inject(WindowKeeper) private readonly windows: WindowKeeper,
    @Inject(CardProjection) private readonly cards: CardProjection,
  ) {}

  /** Orders that were placed keep the window they were promised. */
  async set(
    viewer: Viewer,
    input: SetWindowsInput,
    language: Language,
  ): Promise<OfferSet | SellerNotFound | ListingNotFound | ListingStepRefused | InvalidInput> {
    const read = readInput(setInput, input, LISTING_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const { sellerCode, code, ...windows } = read;
    const desk = await this.access.find(viewer, sellerCode, 'list');
    if (desk === undefined) return new SellerNotFound();
    const problems = await this.windows.findProblems(desk.seller.id, windows, language);
    if (problems.length > 0) return new InvalidInput(problems);
    return this.database.inTransaction(async (tx) => {
      const product = await this.revisions.lock(tx, desk.seller.id, code);
      if (product === undefined) return new ListingNotFound();
      if (product.state === 'withdrawn') return new ListingStepRefused();
      await this.windows.keep(tx, product.id, windows);
      await this.cards.refresh(tx, [product.id]);
      await this.access.record(tx, desk, 'windows-set', product.id, windows);
      return new OfferSet(desk.seller.code, product.code);
    });
  }
}
