import { Inject, Injectable } from '@nestjs/common';
import { Database, EventPublisher, type Transaction } from '@shanhuo/database';
import { readInput, type Viewer } from '@shanhuo/identity';
import { Clock, Failure, InvalidInput, type Language } from '@shanhuo/kernel';
import type { SellerNotFound } from '@shanhuo/village-seller';
import { z } from 'zod';
import type { Finding } from '../review/finding.js';
import { ListingChecks } from '../review/listing-checks.js';
import { ListingAccess, type ListingDesk } from './listing-access.js';
import type { ListingContent } from './listing.content.js';
import { listingSubmitted } from './listing.events.js';
import {
  ListingNotFound,
  ListingStepRefused,
  type ListingNeedsConfirmation,
  type PettyTradeStopped,
  type SellerMayNotList,
} from './listing.failures.js';
import {
  codeField,
  confirmedField,
  moreField,
  neededCategoryField,
  neededPicturesField,
  titleField,
} from './listing.fields.js';
import { ListingRepository } from './listing.repository.js';
import type { ListingRow } from './listing.rows.js';
import { LISTING_STEPS, type ListingState } from './listing.states.js';
import { LISTING_PROBLEMS } from './listing.words.js';
import { ContentReader } from './read-content.js';
import { RevisionRepository } from './revision.repository.js';

const changeInput = z.object({
  sellerCode: codeField,
  code: codeField,
  pictures: neededPicturesField,
  title: titleField,
  categoryCode: neededCategoryField,
  confirmed: confirmedField,
  more: moreField.nullish().transform((more) => more ?? moreField.parse({})),
});

/** Other words and pictures for a product. */
export type ChangeListingInput = z.input<typeof changeInput>;

/** It waits for a reviewer; what buyers see is what it was. */
export class ListingChangeSubmitted {
  constructor(
    readonly sellerCode: string,
    readonly listingCode: string,
  ) {}
}

/** It no longer waits for anybody. */
export class ListingChangeWithdrawn extends ListingChangeSubmitted {}

/** What neither sells nor was brought to a reviewer who waits for it. */
const BROUGHT_ANEW: ReadonlySet<ListingState> = new Set(['draft', 'refused', 'withdrawn']);

type Refused = SellerNotFound | SellerMayNotList | ListingNotFound | ListingStepRefused;
type ChangeRefused = Refused | PettyTradeStopped | InvalidInput | ListingNeedsConfirmation;

/** Judged, and not written yet. */
interface ReadyChange {
  readonly desk: ListingDesk;
  readonly code: string;
  readonly content: ListingContent;
  readonly findings: readonly Finding[];
}

/**
 * Brings other words and pictures to review, again after a return or a refusal, and takes them back. A product on sale
 * goes on selling as it was (S14); a newer change stands in for one that nobody has decided yet.
 */
@Injectable()
export class ChangeListingService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ListingAccess) private readonly access: ListingAccess,
    @Inject(ListingRepository) private readonly listings: ListingRepository,
    @Inject(ContentReader) private readonly contents: ContentReader,
    @Inject(ListingChecks) private readonly checks: ListingChecks,
    @Inject(RevisionRepository) private readonly revisions: RevisionRepository,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async change(
    viewer: Viewer,
    input: ChangeListingInput,
    language: Language,
  ): Promise<ListingChangeSubmitted | ChangeRefused> {
    const ready = await this.prepare(viewer, input, language);
    if (ready instanceof Failure) return ready;
    const { desk, code, content, findings } = ready;
    return this.database.inTransaction((tx) => this.keep(tx, desk, code, content, findings));
  }

  /** What `change` would refuse or ask, and nothing is written. */
  async tryOut(viewer: Viewer, input: ChangeListingInput, language: Language): Promise<ChangeRefused | undefined> {
    const ready = await this.prepare(viewer, input, language);
    return ready instanceof Failure ? ready : undefined;
  }

  private async prepare(
    viewer: Viewer,
    input: ChangeListingInput,
    language: Language,
  ): Promise<ReadyChange | ChangeRefused> {
    const read = readInput(changeInput, input, LISTING_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const desk = await this.access.findToList(viewer, read.sellerCode);
    if (desk instanceof Failure) return desk;
    const there = await this.listings.findListing(desk.seller.id, read.code);
    if (there === undefined) return new ListingNotFound();
    // What was never submitted has no pack yet: that is the way of a draft.
    if (there.variants.length === 0) return new ListingStepRefused();
    const stopped = BROUGHT_ANEW.has(there.state) ? await this.access.refuseNew(desk) : undefined;
    if (stopped !== undefined) return stopped;
    const content = await this.contents.read(desk.seller.id, read, language);
    if (content instanceof InvalidInput) return content;
    const findings = await this.judge(desk, there, content, read.confirmed, language);
    return findings instanceof Failure ? findings : { desk, code: read.code, content, findings };
  }

  /** Takes back what waits or was returned. A product that was never on sale is a draft again. */
  async withdraw(
    viewer: Viewer,
    input: { readonly sellerCode: string; readonly code: string },
  ): Promise<ListingChangeWithdrawn | SellerNotFound | SellerMayNotList | ListingNotFound | ListingStepRefused> {
    const desk = await this.access.findToList(viewer, input.sellerCode);
    if (desk instanceof Failure) return desk;
    return this.database.inTransaction(async (tx) => {
      const product = await this.revisions.lock(tx, desk.seller.id, codeField.parse(input.code));
      if (product === undefined) return new ListingNotFound();
      const newest = await this.revisions.findNewest(tx, product.id);
      if (newest?.state !== 'in_review' && newest?.state !== 'changes_wanted') return new ListingStepRefused();
      await this.revisions.endOpen(tx, product.id, 'withdrawn');
      if (product.state === 'in_review') await this.revisions.setState(tx, product.id, 'draft', null);
      await this.access.record(tx, desk, 'change-withdrawn', product.id, { revisionId: newest.id });
      return new ListingChangeWithdrawn(desk.seller.code, product.code);
    });
  }

  private judge(
    { seller, personId }: ListingDesk,
    there: ListingRow,
    content: ListingContent,
    confirmed: readonly string[],
    language: Language,
  ): Promise<readonly Finding[] | InvalidInput | ListingNeedsConfirmation> {
    const known = [...there.live.pictures, ...(there.revision?.content.pictures ?? [])];
    return this.checks.judge({ seller, personId, content, known, productId: there.id, confirmed }, language);
  }

  private async keep(
    tx: Transaction,
    desk: ListingDesk,
    code: string,
    content: ListingContent,
    findings: readonly Finding[],
  ): Promise<ListingChangeSubmitted | ListingNotFound | ListingStepRefused> {
    const product = await this.revisions.lock(tx, desk.seller.id, code);
    if (product === undefined) return new ListingNotFound();
    if (!(LISTING_STEPS.change as readonly string[]).includes(product.state)) return new ListingStepRefused();
    const newest = await this.revisions.findNewest(tx, product.id);
    await this.revisions.endOpen(tx, product.id, 'superseded');
    const revisionId = await this.revisions.keep(tx, {
      productId: product.id,
      number: (newest?.number ?? 0) + 1,
      base: product.state === 'on_sale' ? 'change' : 'new',
      state: 'in_review',
      ...{ content, findings },
      ...{ at: this.clock.now(), by: desk.personId },
    });
    if (product.state !== 'on_sale') await this.revisions.setState(tx, product.id, 'in_review', null);
    await this.access.record(tx, desk, 'change-submitted', product.id, { revisionId });
    await this.events.publish(tx, listingSubmitted(product.id, revisionId));
    return new ListingChangeSubmitted(desk.seller.code, product.code);
  }
}
