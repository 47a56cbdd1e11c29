import type { z } from 'zod';
import type { ListingContent, Prepacked } from '../listing/listing.content.js';
import { lineField, linesField } from '../listing/listing.fields.js';
import { PREPACKED_KEYS, type RowInput } from './row.input.js';
import type { ColumnKey } from './sheet.columns.js';

/** Words and pictures as the services behind the form take them, and the columns in which they differ from what stands. */
export interface MergedWords {
  readonly pictures: string[];
  readonly title: string;
  readonly categoryCode: string;
  readonly more: {
    readonly titleEn: string;
    readonly description: string;
    readonly descriptionEn: string;
    readonly season: string;
    readonly seasonEn: string;
    readonly specialtyCode: string | null;
    readonly villageCode: string | null;
    readonly shipWithinHours: number | null;
    readonly returnClass: ListingContent['returnClass'];
    readonly prepacked: Prepacked | null;
  };
  readonly changes: readonly ColumnKey[];
}

/** What stands now; nothing of goods that are new. */
export interface WordsThere {
  readonly content: ListingContent;
  readonly villageCode: string | null;
}

const TEXTS = {
  title: lineField(40),
  titleEn: lineField(120),
  description: linesField(2_000),
  descriptionEn: linesField(4_000),
  season: lineField(40),
  seasonEn: lineField(80),
} as const satisfies Record<string, z.ZodType<string, string>>;

/**
 * Lays a row over what stands: an empty cell leaves it as it is. Differences are looked for in what would be kept, so
 * that space and line ends of a spreadsheet are none.
 */
export function mergeWords(input: RowInput, there: WordsThere | undefined): MergedWords {
  const base = there?.content;
  const changes: ColumnKey[] = [];
  const note = (key: ColumnKey, differs: boolean): void => void (differs && changes.push(key));

  function text(key: keyof typeof TEXTS): string {
    const given = input[key];
    const before = base?.[key] ?? '';
    if (given === undefined) return before;
    const clean = TEXTS[key].safeParse(given);
    note(key, (clean.success ? clean.data : given) !== before);
    return given;
  }
  function value<Value>(
    key: 'shipWithinHours' | 'returnClass' | 'villageCode',
    given: Value | undefined,
    before: Value,
  ) {
    if (given === undefined) return before;
    note(key, given !== before);
    return given;
  }

  const categoryCode = input.categoryCode ?? base?.categoryCode ?? '';
  const moved = base !== undefined && categoryCode !== (base.categoryCode ?? '');
  note('category', moved);
  const pictures = [...(input.pictures ?? base?.pictures ?? [])];
  const countyOf = (code: string | null | undefined): string | undefined => code?.slice(0, 6);
  const elsewhere =
    input.villageCode !== undefined &&
    countyOf(input.villageCode) !== countyOf(there?.villageCode ?? input.villageCode);
  note('pictures', pictures.join() !== (base?.pictures ?? []).join());
  return {
    ...{ pictures, categoryCode, title: text('title') },
    more: {
      ...{ titleEn: text('titleEn'), description: text('description'), descriptionEn: text('descriptionEn') },
      ...{ season: text('season'), seasonEn: text('seasonEn') },
      // No column says it: it stays with its county and its shelf.
      specialtyCode: moved || elsewhere ? null : (base?.specialtyCode ?? null),
      villageCode: value('villageCode', input.villageCode, there?.villageCode ?? null),
      // On another shelf other terms hold, unless the row says its own.
      shipWithinHours: value('shipWithinHours', input.shipWithinHours, moved ? null : (base?.shipWithinHours ?? null)),
      returnClass: value('returnClass', input.returnClass, moved ? null : (base?.returnClass ?? null)),
      prepacked: mergePrepacked(input.prepacked, base?.prepacked ?? null, note),
    },
    changes,
  };
}

function mergePrepacked(
  given: RowInput['prepacked'],
  before: Prepacked | null,
  note: (key: ColumnKey, differs: boolean) => void,
): Prepacked | null {
  if (Object.keys(given).length === 0) return before;
  const nothing: Prepacked = { ingredients: '', shelfLife: '', storage: '', standard: '', licenceNumber: '' };
  const there = before ?? nothing;
  for (const key of PREPACKED_KEYS) note(key, (given[key] ?? there[key]) !== there[key]);
  return { ...there, ...given };
}
