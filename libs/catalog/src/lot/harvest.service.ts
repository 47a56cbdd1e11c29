import { Inject, Injectable } from '@nestjs/common';
import { Database, EventPublisher, Idempotency, type IdempotencyKeyReused, type Transaction } from '@shanhuo/database';
import { readInput, type Viewer } from '@shanhuo/identity';
import { chinaDayOf, Clock, Failure, InvalidInput, type Language } from '@shanhuo/kernel';
import { actingCooperativeId, SellerNotFound } from '@shanhuo/village-seller';
import { z } from 'zod';
import { ListingAccess, type ListingDesk } from '../listing/listing-access.js';
import { ListingNotFound } from '../listing/listing.failures.js';
import { codeField, idField } from '../listing/listing.fields.js';
import { OfferRepository } from '../listing/offer.repository.js';
import { stockTurned } from '../stock/stock.events.js';
import { harvestDayProblem, readHarvested } from './harvest.rules.js';
import { harvestFields, packsField } from './lot.fields.js';
import { LotRepository, type HarvestedGoods, type LotContent, type WrittenBy } from './lot.repository.js';
import { LOT_PROBLEMS, problemOf } from './lot.words.js';

const harvestInput = z.object({
  ...harvestFields,
  productCode: codeField,
  packs: packsField,
  variantId: idField.or(z.literal('')).nullish(),
});
type Read = z.output<typeof harvestInput>;

/** What is typed of a harvest; `amount`, `harvestedOn` and `packs` as people type them. */
export type RecordHarvestInput = z.input<typeof harvestInput>;

/** The lot that a harvest became, or that was corrected or closed. */
export class LotWritten {
  constructor(
    readonly sellerCode: string,
    readonly lotCode: string,
  ) {}
}

type NotHarvested = SellerNotFound | ListingNotFound | InvalidInput | IdempotencyKeyReused;

/** A problem of one field, as an answer. */
export function lotProblem(field: string, code: string, language: Language): InvalidInput {
  return new InvalidInput([problemOf(field, code, language)]);
}

/** What was typed of a harvest, or what is wrong with it: each problem at its field. */
export function readLotContent(
  read: Pick<Read, 'amount' | 'unit' | 'harvestedOn' | 'place' | 'note'>,
  now: Date,
  language: Language,
): LotContent | InvalidInput {
  const harvested = readHarvested(read.amount, read.unit);
  const dayProblem = harvestDayProblem(read.harvestedOn, chinaDayOf(now));
  if (harvested !== undefined && dayProblem === undefined) {
    return { ...harvested, harvestedOn: read.harvestedOn, place: read.place, note: read.note };
  }
  const problems = [
    ...(harvested === undefined ? lotProblem('amount', 'AMOUNT_INVALID', language).fields : []),
    ...(dayProblem === undefined ? [] : lotProblem('harvestedOn', dayProblem, language).fields),
  ];
  return new InvalidInput(problems);
}

/** A household, or its cooperative for it, writes down what was harvested; packs of it may go to stock in the same step. */
@Injectable()
export class HarvestService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Idempotency) private readonly idempotency: Idempotency,
    @Inject(ListingAccess) private readonly access: ListingAccess,
    @Inject(LotRepository) private readonly lots: LotRepository,
    @Inject(OfferRepository) private readonly offers: OfferRepository,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async record(viewer: Viewer, input: RecordHarvestInput, language: Language): Promise<LotWritten | NotHarvested> {
    const read = readInput(harvestInput, input, LOT_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const desk = await this.access.find(viewer, read.sellerCode, 'list');
    if (desk === undefined) return new SellerNotFound();
    const content = readLotContent(read, this.clock.now(), language);
    if (content instanceof InvalidInput) return content;
    // Stock stands beside the price: who was let write harvests alone leaves it as it is.
    if (read.packs > 0 && !desk.seller.scopes.includes('price')) {
      return lotProblem('packs', 'PACKS_NOT_ALLOWED', language);
    }
    const call = { scope: `catalog.record-harvest ${desk.personId}`, key: read.idempotencyKey, input: read };
    const done = await this.database.inTransaction((tx) =>
      this.idempotency.once<{ code: string } | ListingNotFound | InvalidInput>(tx, call, () =>
        this.keep(tx, desk, read, content, language),
      ),
    );
    return done instanceof Failure ? done : new LotWritten(desk.seller.code, done.code);
  }

  private async keep(
    tx: Transaction,
    desk: ListingDesk,
    read: Read,
    content: LotContent,
    language: Language,
  ): Promise<{ code: string } | ListingNotFound | InvalidInput> {
    const goods = await this.lots.findGoods(tx, desk.seller.id, read.productCode);
    if (goods === undefined) return new ListingNotFound();
    const by = writtenBy(desk, this.clock.now());
    const lot = await this.lots.keep(tx, goods, desk.seller.id, content, by);
    const refused = read.packs === 0 ? undefined : await this.addToStock(tx, goods, read, lot.id, by, language);
    if (refused !== undefined) return refused;
    const { quantity, unit } = content;
    await this.access.record(tx, desk, 'harvest-recorded', goods.id, {
      ...{ lotId: lot.id, lotCode: lot.code, quantity, unit },
      ...(read.packs > 0 && { packsToStock: read.packs }),
    });
    return { code: lot.code };
  }

  /** To the pack that was named, or to the only one there is. */
  private async addToStock(
    tx: Transaction,
    { variantIds }: HarvestedGoods,
    { packs, variantId: named }: Read,
    lotId: string,
    by: WrittenBy,
    language: Language,
  ): Promise<InvalidInput | undefined> {
    if (variantIds.length === 0) return lotProblem('packs', 'PACKS_OF_DRAFT', language);
    const variantId = named || (variantIds.length === 1 ? variantIds[0] : undefined);
    if (variantId === undefined || !variantIds.includes(variantId)) {
      return lotProblem('variantId', 'PACK_UNKNOWN', language);
    }
    const added = await this.offers.addStock(tx, variantId, { packs, lotId, ...by });
    if (added === undefined) return lotProblem('packs', 'PACKS_TOO_MANY', language);
    if (added.before === 0) await this.events.publish(tx, stockTurned(variantId));
    return undefined;
  }
}

/** Who writes on a lot, and for which cooperative where it is not the household itself. */
export function writtenBy({ seller, personId }: ListingDesk, at: Date): WrittenBy {
  return { at, personId, cooperativeId: actingCooperativeId(seller) };
}
