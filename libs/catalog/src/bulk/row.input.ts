import { InvalidInput, type FieldProblem, type Language } from '@shanhuo/kernel';
import type { PackUnit } from '../listing/pack.rules.js';
import type { ReturnClass } from '../product/product.states.js';
import { readWord, RETURN_WORDS, rowProblem, UNIT_WORDS } from './row.words.js';
import type { ColumnKey, SheetCells } from './sheet.columns.js';

/** What a row asks for. What was left empty is undefined: of known goods it stays as it is, new ones have the default. */
export interface RowInput {
  readonly code: string | undefined;
  readonly rowKey: string | undefined;
  readonly title: string | undefined;
  readonly categoryCode: string | undefined;
  readonly label: string;
  readonly packAmount: string | undefined;
  readonly packUnit: PackUnit | undefined;
  readonly price: string | undefined;
  readonly stock: string | undefined;
  readonly seenStock: number | undefined;
  readonly netWeightGrams: number | undefined;
  readonly shippingWeightGrams: number | undefined;
  readonly season: string | undefined;
  readonly description: string | undefined;
  readonly titleEn: string | undefined;
  readonly seasonEn: string | undefined;
  readonly descriptionEn: string | undefined;
  readonly shipWithinHours: number | undefined;
  readonly returnClass: ReturnClass | undefined;
  readonly villageCode: string | undefined;
  /** Only what was filled in of it. */
  readonly prepacked: Readonly<Partial<Record<PrepackedKey, string>>>;
  readonly pictures: readonly string[] | undefined;
}

export const PREPACKED_KEYS = ['ingredients', 'shelfLife', 'storage', 'standard', 'licenceNumber'] as const;
type PrepackedKey = (typeof PREPACKED_KEYS)[number];

/** A shelf as a row may name it. */
export interface NamedCategory {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

const LONGEST_KEY = 40;
/** What a formula came to that came to nothing, as spreadsheets write it in any language (ECMA-376, 18.17.3). */
const CELL_ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;

/**
 * Reads a row as people write one. Only what the form does not know is judged here: names for units, shelves and terms.
 * All else is left as it was typed, for the services behind the form, which know what is right.
 */
export function readRow(
  { cells, tooLong }: { readonly cells: SheetCells; readonly tooLong: readonly ColumnKey[] },
  categories: readonly NamedCategory[],
  language: Language,
): RowInput | InvalidInput {
  const problems: FieldProblem[] = tooLong.map((key) => rowProblem(key, 'CELL_TOO_LONG', language));
  for (const [key, text] of Object.entries(cells)) {
    if (CELL_ERROR.test(text)) problems.push(rowProblem(key as ColumnKey, 'CELL_IS_ERROR', language));
  }
  function read<Value>(key: ColumnKey, problem: string, reading: (text: string) => Value | undefined) {
    const text = cells[key];
    const value = text === undefined ? undefined : reading(text);
    if (text !== undefined && value === undefined) problems.push(rowProblem(key, problem, language));
    return value;
  }
  const input: RowInput = {
    ...{ code: cells.code, title: cells.title, packAmount: cells.packAmount, price: cells.price, stock: cells.stock },
    ...{ season: cells.season, description: cells.description, label: cells.label ?? '' },
    ...{ titleEn: cells.titleEn, seasonEn: cells.seasonEn, descriptionEn: cells.descriptionEn },
    rowKey: read('rowKey', 'ROW_KEY_INVALID', (text) => ([...text].length <= LONGEST_KEY ? text : undefined)),
    categoryCode: read('category', 'CATEGORY_UNKNOWN', (text) => findCategory(categories, text)?.code),
    packUnit: read('packUnit', 'UNIT_UNKNOWN', (text) => readWord(UNIT_WORDS, text)),
    seenStock: read('seenStock', 'NUMBER_INVALID', readWhole),
    netWeightGrams: read('netWeightGrams', 'WEIGHT_INVALID', readWhole),
    shippingWeightGrams: read('shippingWeightGrams', 'WEIGHT_INVALID', readWhole),
    shipWithinHours: read('shipWithinHours', 'HOURS_INVALID', readWhole),
    returnClass: read('returnClass', 'RETURN_UNKNOWN', (text) => readWord(RETURN_WORDS, text)),
    villageCode: cells.villageCode,
    prepacked: Object.fromEntries(
      PREPACKED_KEYS.flatMap((key) => (cells[key] === undefined ? [] : [[key, cells[key]]])),
    ),
    pictures: cells.pictures?.split(/[\s,，;；]+/).filter((hash) => hash !== ''),
  };
  return problems.length > 0 ? new InvalidInput(problems) : input;
}

function readWhole(text: string): number | undefined {
  const digits = text.normalize('NFKC').replaceAll(/[\s,克小时]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

function findCategory(categories: readonly NamedCategory[], typed: string): NamedCategory | undefined {
  const said = typed.normalize('NFKC').trim().toLowerCase();
  return categories.find(({ code, name, nameEn }) => [code, name, nameEn.toLowerCase()].includes(said));
}
