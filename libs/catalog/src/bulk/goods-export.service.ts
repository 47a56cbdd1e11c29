import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import { fen, formatYuan, type Language, type Wording } from '@shanhuo/kernel';
import { ListingAccess } from '../listing/listing-access.js';
import { ListingRepository } from '../listing/listing.repository.js';
import type { ListingRow, ListingVariantRow } from '../listing/listing.rows.js';
import { ListingCheckRepository } from '../review/listing-check.repository.js';
import type { ImportRow } from './import.rows.js';
import { ImportRowRepository } from './import-row.repository.js';
import { ImportService } from './import.service.js';
import { PREPACKED_KEYS, type NamedCategory } from './row.input.js';
import { wordsOf } from './row-finder.js';
import { sayProblem } from './row-refusal.js';
import { RowKeyRepository } from './row-key.repository.js';
import { RETURN_WORDS, UNIT_WORDS } from './row.words.js';
import { REASON_TITLE, SHEET_COLUMNS, type ColumnKey, type SheetCells } from './sheet.columns.js';
import { writeSheet, type SheetFormat } from './write-sheet.js';

const ROWS_AT_ONCE = 100;
const SHEET: Wording = { 'zh-CN': '商品', en: 'Goods' };

/** Codes and keys of what a page of goods names. */
interface Named {
  readonly categories: readonly NamedCategory[];
  readonly villages: ReadonlyMap<string, string>;
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * Goods as files, read page by page and written as they are read. What is exported, corrected and sent again means what it
 * says; sent again as it is, it changes nothing.
 */
@Injectable()
export class GoodsExport {
  constructor(
    @Inject(ListingAccess) private readonly access: ListingAccess,
    @Inject(ListingRepository) private readonly listings: ListingRepository,
    @Inject(ListingCheckRepository) private readonly facts: ListingCheckRepository,
    @Inject(RowKeyRepository) private readonly keys: RowKeyRepository,
    @Inject(ImportService) private readonly imports: ImportService,
    @Inject(ImportRowRepository) private readonly rows: ImportRowRepository,
  ) {}

  /** All goods of a seller but what was taken down, or an empty sheet to fill in. Undefined for a seller of others. */
  async ofSeller(
    viewer: Viewer,
    sellerCode: string,
    format: SheetFormat,
    language: Language,
    { isEmpty }: { readonly isEmpty: boolean },
  ): Promise<AsyncGenerator<Uint8Array> | undefined> {
    const desk = await this.access.find(viewer, sellerCode, 'list', 'price');
    if (desk === undefined) return undefined;
    const titles = SHEET_COLUMNS.map(({ title }) => title[language]);
    const rows = isEmpty ? none() : this.readGoods(desk.seller.id, language);
    return writeSheet({ name: SHEET[language], titles, rows }, format);
  }

  /** Rows that were refused, as they were sent, each with the reason. Undefined for an import of others. */
  async ofRefused(
    viewer: Viewer,
    sellerCode: string,
    importId: string,
    format: SheetFormat,
    language: Language,
  ): Promise<AsyncGenerator<Uint8Array> | undefined> {
    const made = await this.imports.find(viewer, sellerCode, importId);
    if (made === undefined) return undefined;
    const titles = [REASON_TITLE[language], ...SHEET_COLUMNS.map(({ title }) => title[language])];
    return writeSheet({ name: SHEET[language], titles, rows: this.readRefused(made, language) }, format);
  }

  private async *readRefused({ id }: ImportRow, language: Language): AsyncGenerator<readonly string[]> {
    for (let line = 0; ;) {
      const rows = await this.rows.page(id, ['refused', 'asked'], line, ROWS_AT_ONCE);
      for (const { problems, cells } of rows) {
        yield [problems.map((problem) => sayProblem(problem, language)).join(' '), ...inOrder(cells)];
      }
      if (rows.length < ROWS_AT_ONCE) return;
      line = rows.at(-1)?.line ?? line;
    }
  }

  private async *readGoods(sellerId: string, language: Language): AsyncGenerator<readonly string[]> {
    const categories = await this.facts.listCategories();
    for (let afterId: string | undefined; ;) {
      const page = await this.listings.listListings(sellerId, undefined, afterId, ROWS_AT_ONCE);
      const shown = page.filter(({ productState }) => productState !== 'withdrawn');
      const [villages, keys] = await Promise.all([
        this.keys.findVillageCodes(shown.map((row) => wordsOf(row).villageId)),
        this.keys.findKeys(shown.map(({ id }) => id)),
      ]);
      for (const row of shown) yield* packsOf(row, { categories, villages, keys }, language);
      if (page.length < ROWS_AT_ONCE) return;
      afterId = page.at(-1)?.id;
    }
  }
}

/** Each pack is a row; a draft is one of what was typed. */
function* packsOf(row: ListingRow, named: Named, language: Language): Generator<readonly string[]> {
  const words = cellsOfWords(row, named, language);
  for (const variant of row.variants) yield inOrder({ ...words, ...cellsOfPack(variant, language) });
  if (row.variants.length > 0) return;
  const { offer } = wordsOf(row);
  yield inOrder({
    ...words,
    ...(offer && { label: offer.label, packAmount: offer.packAmount, price: offer.price, stock: offer.stock }),
    packUnit: offer?.packUnit ? wordOf(UNIT_WORDS[offer.packUnit], language) : '',
  });
}

function cellsOfWords(row: ListingRow, { categories, villages, keys }: Named, language: Language): SheetCells {
  const words = wordsOf(row);
  const category = categories.find(({ code }) => code === words.categoryCode);
  const { titleEn, season, seasonEn, description, descriptionEn, returnClass, shipWithinHours } = words;
  return {
    ...{ code: row.code, rowKey: keys.get(row.id) ?? '', title: words.title },
    category: (language === 'en' ? category?.nameEn : category?.name) ?? '',
    ...{ titleEn, season, seasonEn, description, descriptionEn },
    shipWithinHours: shipWithinHours === null ? '' : String(shipWithinHours),
    returnClass: returnClass === null ? '' : wordOf(RETURN_WORDS[returnClass], language),
    villageCode: villages.get(words.villageId ?? '') ?? '',
    ...Object.fromEntries(PREPACKED_KEYS.map((key) => [key, words.prepacked?.[key] ?? ''])),
    pictures: words.pictures.join(' '),
  };
}

function cellsOfPack(variant: ListingVariantRow, language: Language): SheetCells {
  const available = String(variant.onHand - variant.reserved);
  const { packAmount, packUnit, netWeightGrams } = variant;
  const isCounted = packUnit === 'piece' || packUnit === 'box';
  return {
    ...{ label: gradeOf(variant), packAmount: packAmount === null ? '' : String(packAmount) },
    packUnit: packUnit === null ? '' : wordOf(UNIT_WORDS[packUnit], language),
    price: formatYuan(fen(variant.priceFen)),
    ...{ stock: available, seenStock: available },
    netWeightGrams: isCounted && netWeightGrams !== null ? String(netWeightGrams) : '',
    shippingWeightGrams: String(variant.shippingWeightGrams),
  };
}

/** What stands before the amount in the name of a pack; all of it where there is no amount. */
function gradeOf({ label, packAmount }: ListingVariantRow): string {
  return packAmount === null ? label : label.includes(' ') ? label.slice(0, label.lastIndexOf(' ')) : '';
}

function inOrder(cells: SheetCells): string[] {
  return SHEET_COLUMNS.map(({ key }: { readonly key: ColumnKey }) => cells[key] ?? '');
}

function wordOf(words: readonly string[], language: Language): string {
  return words[language === 'en' ? 1 : 0] ?? '';
}

async function* none(): AsyncGenerator<readonly string[]> {}
