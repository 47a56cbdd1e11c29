import { Inject, Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@shanhuo/database';
import { readInput, type Viewer } from '@shanhuo/identity';
import { Failure, InvalidInput, newId, newShortCode, type Language } from '@shanhuo/kernel';
import type { SellerNotFound } from '@shanhuo/village-seller';
import { z } from 'zod';
import { ListingAccess, type ListingDesk } from './listing-access.js';
import type { ListingContent } from './listing.content.js';
import { ListingStepRefused, type SellerMayNotList } from './listing.failures.js';
import {
  categoryField,
  codeField,
  draftMoreField,
  keyField,
  lineField,
  packUnitField,
  picturesField,
} from './listing.fields.js';
import { LISTING_PROBLEMS } from './listing.words.js';
import { windowsField } from '../window/window.fields.js';
import { ContentReader } from './read-content.js';
import { RevisionRepository } from './revision.repository.js';

const typedField = z
  .string()
  .max(40, 'TEXT_TOO_LONG')
  .nullish()
  .transform((text) => text ?? '');

const draftInput = z.object({
  sellerCode: codeField,
  clientRequestId: keyField,
  pictures: picturesField.nullish().transform((hashes) => hashes ?? []),
  title: lineField(40)
    .nullish()
    .transform((title) => title ?? ''),
  categoryCode: categoryField.nullish().transform((code) => code ?? ''),
  packAmount: typedField,
  packUnit: packUnitField.nullish().transform((unit) => unit ?? null),
  price: typedField,
  stock: typedField,
  windows: windowsField,
  more: draftMoreField.nullish().transform((more) => more ?? draftMoreField.parse({})),
});

/** What was typed so far. */
export type SaveDraftInput = z.input<typeof draftInput>;
type ReadDraft = z.output<typeof draftInput>;

/** Kept, as it was typed. */
export class DraftSaved {
  constructor(
    readonly sellerCode: string,
    readonly listingCode: string,
  ) {}
}

/** Keeps what was typed, unjudged: nothing is lost on a thin link, and nobody else sees it. */
@Injectable()
export class DraftService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ListingAccess) private readonly access: ListingAccess,
    @Inject(ContentReader) private readonly contents: ContentReader,
    @Inject(RevisionRepository) private readonly revisions: RevisionRepository,
  ) {}

  async save(
    viewer: Viewer,
    input: SaveDraftInput,
    language: Language,
  ): Promise<DraftSaved | SellerNotFound | SellerMayNotList | ListingStepRefused | InvalidInput> {
    const read = readInput(draftInput, input, LISTING_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const desk = await this.access.findToList(viewer, read.sellerCode);
    if (desk instanceof Failure) return desk;
    const content = await this.contents.read(desk.seller.id, read, language);
    if (content instanceof InvalidInput) return content;
    const { windows } = read;
    return this.database.inTransaction((tx) =>
      this.keep(tx, desk, read, { ...content, offer: offerOf(read), windows }),
    );
  }

  private async keep(
    tx: Transaction,
    desk: ListingDesk,
    { clientRequestId }: ReadDraft,
    content: ListingContent,
  ): Promise<DraftSaved | ListingStepRefused> {
    const [productId, code] = [newId(), newShortCode()];
    if (await this.revisions.claim(tx, productId, code, desk.seller.id, clientRequestId)) {
      const draft = {
        productId,
        number: 1,
        base: 'new',
        state: 'draft',
        content,
        findings: [],
        at: null,
        by: null,
      } as const;
      await this.revisions.keep(tx, draft);
      await this.access.record(tx, desk, 'draft-saved', productId);
      return new DraftSaved(desk.seller.code, code);
    }
    const there = await this.revisions.lockOfRequest(tx, desk.seller.id, clientRequestId);
    const newest = await this.revisions.findNewest(tx, there.id);
    if (newest?.state !== 'draft') return new ListingStepRefused();
    await this.revisions.keepDraft(tx, newest.id, content);
    await this.access.record(tx, desk, 'draft-saved', there.id);
    return new DraftSaved(desk.seller.code, there.code);
  }
}

function offerOf({ packAmount, packUnit, price, stock, more }: ReadDraft): NonNullable<ListingContent['offer']> {
  const { label, netWeightGrams, shippingWeightGrams } = more;
  return { packAmount, packUnit, price, stock, label, netWeightGrams, shippingWeightGrams };
}
