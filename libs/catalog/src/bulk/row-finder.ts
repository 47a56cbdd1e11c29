import { Inject, Injectable } from '@nestjs/common';
import { readShortCode } from '@shanhuo/kernel';
import { ListingRepository } from '../listing/listing.repository.js';
import type { ListingRow } from '../listing/listing.rows.js';
import type { ListingContent } from '../listing/listing.content.js';
import type { ImportRow } from './import.rows.js';
import type { RowThere } from './row-inputs.js';
import { RowKeyRepository } from './row-key.repository.js';
import type { RowInput } from './row.input.js';

const OPEN: ReadonlySet<string> = new Set(['draft', 'in_review', 'changes_wanted']);

/** Finds the product that a row means: by its code, or by the seller's own key for it. */
@Injectable()
export class RowFinder {
  constructor(
    @Inject(ListingRepository) private readonly listings: ListingRepository,
    @Inject(RowKeyRepository) private readonly keys: RowKeyRepository,
  ) {}

  /** Undefined for goods that are new, and for a code that is none. */
  async find(made: ImportRow, { code, rowKey }: Pick<RowInput, 'code' | 'rowKey'>): Promise<RowThere | undefined> {
    const known = code === undefined ? await this.codeOfKey(made, rowKey) : readShortCode(code);
    const listing = known === undefined ? undefined : await this.listings.findListing(made.sellerId, known);
    if (listing === undefined) return undefined;
    const content = wordsOf(listing);
    const villages = await this.keys.findVillageCodes([content.villageId]);
    return { listing, words: { content, villageCode: villages.get(content.villageId ?? '') ?? null } };
  }

  /** Undefined where the key is free. */
  async codeOfKey({ sellerId }: ImportRow, rowKey: string | undefined): Promise<string | undefined> {
    return rowKey === undefined ? undefined : this.keys.findCode(sellerId, rowKey);
  }
}

/** What a seller last wrote of it, where that is still open; else what is sold. */
export function wordsOf({ revision, live }: ListingRow): ListingContent {
  return revision !== null && OPEN.has(revision.state) ? revision.content : live;
}
