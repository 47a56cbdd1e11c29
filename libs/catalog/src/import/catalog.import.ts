import { NO_WINDOWS, type Windows } from '../window/window.rules.js';
import { Inject, Injectable } from '@nestjs/common';
import { runIn, statement, type Statement, type Transaction } from '@shanhuo/database';
import { chinaDay, newId, shortCodeOf, startOfChinaDay } from '@shanhuo/kernel';
import { CardProjection } from '../card/card.projection.js';
import { CategoryEntity } from '../category/category.entity.js';
import { CertificateRepository, type NewCertificate } from '../certificate/certificate.repository.js';
import { LotEntity } from '../lot/lot.entity.js';
import { ProductPictureEntity } from '../media/picture.entity.js';
import { PictureService, type PreparedPicture } from '../media/picture.service.js';
import { MarkEntity } from '../mark/mark.entity.js';
import { findPlaces } from '../mark/mark.statements.js';
import { ProductEntity, VariantEntity } from '../product/product.entity.js';
import { StockEntity } from '../stock/stock.entity.js';

/** A shelf of the shop; `code` is its name in addresses. */
export type CategoryRecord = Omit<CategoryEntity, 'id'>;

/** A product with all that belongs to it. `key` is a name inside the files; people see a short code made of it. */
export interface ProductRecord extends Omit<
  ProductEntity,
  | 'id'
  | 'code'
  | 'categoryId'
  | 'specialtyId'
  | 'state'
  | 'publishedAt'
  | 'pausedAt'
  | 'prepacked'
  | 'clientRequestId'
  | keyof Windows
> {
  readonly key: string;
  readonly categoryCode: string;
  /** Left out where it is none. */
  readonly specialtyCode?: string;
  readonly publishedAt: Date;
  readonly picture: PreparedPicture;
  readonly variants: readonly VariantRecord[];
  readonly marks: readonly MarkRecord[];
  readonly lots: readonly (Pick<LotEntity, 'harvestedOn' | 'quantity' | 'unit'> & {
    readonly key: string;
    readonly certificate: Pick<NewCertificate, 'number' | 'bases' | 'contact' | 'issuedOn' | 'validUntil'>;
  })[];
}

/** A mark that was looked at elsewhere; `areaCodes` say where it holds. */
export interface MarkRecord extends Pick<MarkEntity, 'kind' | 'evidence' | 'evidenceEn' | 'validFrom' | 'validUntil'> {
  readonly number?: string;
  readonly areaCodes: readonly string[];
}

/** A pack with what is on hand of it. Without a weight with packing, the net weight stands for it, or 100 g a piece. */
export interface VariantRecord extends Omit<
  VariantEntity,
  'id' | 'productId' | 'withdrawnAt' | 'shippingWeightGrams' | 'packAmount' | 'packUnit'
> {
  readonly shippingWeightGrams?: number;
  readonly onHand: number;
}

const GRAMS_OF_A_PIECE = 100;

const findCategoryIds = statement('catalog.find_category_ids', `select code, id from catalog.categories`);
const findSpecialtyIds = statement('catalog.find_specialty_ids', `select code, id from catalog.specialties`);

/** Brings shelves and products in, on sale at once; for goods whose review happened elsewhere, as in a migration. */
@Injectable()
export class CatalogImport {
  constructor(
    @Inject(CardProjection) private readonly cards: CardProjection,
    @Inject(PictureService) private readonly pictures: PictureService,
    @Inject(CertificateRepository) private readonly certificates: CertificateRepository,
  ) {}

  /** Keeps the shelves of the records; of those that are there already only what permits they need is renewed. */
  async importCategories(tx: Transaction, records: readonly CategoryRecord[]): Promise<void> {
    const rows = records.map((record) => ({ ...record, id: newId() }));
    const renewed = ['permit_kinds', 'permit_only_prepacked'];
    await tx.createQueryBuilder().insert().into(CategoryEntity).values(rows).orUpdate(renewed, ['code']).execute();
  }

  async importProducts(tx: Transaction, records: readonly ProductRecord[]): Promise<void> {
    const [categories, specialties] = [await idsBy(tx, findCategoryIds), await idsBy(tx, findSpecialtyIds)];
    const ids: string[] = [];
    for (const { key, categoryCode, specialtyCode, picture, variants, marks, lots, ...rest } of records) {
      const id = newId();
      const categoryId = categories.get(categoryCode);
      if (categoryId === undefined) throw new Error(`no category has the code ${categoryCode}`);
      const specialtyId = specialtyCode === undefined ? null : specialties.get(specialtyCode);
      if (specialtyId === undefined) throw new Error(`no specialty has the code ${specialtyCode}`);
      await tx.insert(ProductEntity, {
        ...rest,
        id,
        code: shortCodeOf(`product ${key}`),
        categoryId,
        specialtyId,
        state: 'on_sale',
        ...NO_WINDOWS,
        pausedAt: null,
        prepacked: null,
        clientRequestId: null,
      });
      await this.pictures.keep(tx, picture);
      await tx.insert(ProductPictureEntity, { productId: id, position: 1, contentHash: picture.contentHash });
      await insertVariants(tx, id, variants);
      await insertMarks(tx, { productId: id, villageId: rest.villageId }, marks);
      await this.insertLots(tx, { productId: id, sellerId: rest.sellerId, villageId: rest.villageId }, lots);
      ids.push(id);
    }
    await this.cards.refresh(tx, ids);
  }

  private async insertLots(
    tx: Transaction,
    of: Pick<LotEntity, 'productId' | 'sellerId' | 'villageId'>,
    lots: ProductRecord['lots'],
  ): Promise<void> {
    for (const { key, certificate, ...lot } of lots) {
      const id = newId();
      const unwritten = { place: '', note: '', records: 0, recordedAt: null, closedAt: null };
      await tx.insert(LotEntity, { ...lot, ...of, ...unwritten, id, code: shortCodeOf(`lot ${key}`) });
      await this.certificates.keep(tx, id, { ...certificate, quantity: null, promise: '', issued: null });
    }
  }
}

async function insertMarks(
  tx: Transaction,
  { productId, villageId }: { readonly productId: string; readonly villageId: string },
  marks: ProductRecord['marks'],
): Promise<void> {
  for (const { areaCodes, number = '', ...mark } of marks) {
    const places = await runIn<{ placeId: string }>(tx, findPlaces, [areaCodes, villageId]);
    if (places.length !== areaCodes.length) throw new Error(`no places have all the codes ${areaCodes.join(' ')}`);
    const at = startOfChinaDay(chinaDay(mark.validFrom));
    await tx.insert(MarkEntity, {
      ...{ ...mark, number, id: newId(), productId, placeIds: places.map(({ placeId }) => placeId), state: 'accepted' },
      ...{ submittedAt: at, submittedBy: null, decidedAt: at, decidedBy: null, reason: null, documentId: null },
      ...{ withdrawnAt: null, withdrawnBy: null, withdrawalReason: null },
    });
  }
}

async function idsBy(tx: Transaction, find: Statement): Promise<ReadonlyMap<string, string>> {
  return new Map((await runIn<{ code: string; id: string }>(tx, find, [])).map(({ code, id }) => [code, id]));
}

async function insertVariants(tx: Transaction, productId: string, variants: ProductRecord['variants']): Promise<void> {
  for (const { onHand, ...variant } of variants) {
    const id = newId();
    await tx.insert(VariantEntity, {
      shippingWeightGrams: variant.netWeightGrams ?? (variant.itemCount ?? 1) * GRAMS_OF_A_PIECE,
      ...variant,
      id,
      productId,
      packAmount: null,
      packUnit: null,
      withdrawnAt: null,
    });
    await tx.insert(StockEntity, { variantId: id, onHand, reserved: 0, sold: 0 });
  }
}
