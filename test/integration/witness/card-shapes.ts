import { shapeBoundedCount, shapeCount, shapeFacets } from '../../../libs/catalog/src/card/card-count.shape.js';
import type { CardFilter } from '../../../libs/catalog/src/card/card-filter.shape.js';
import { shapeCards, type CardListInput, type CardSort } from '../../../libs/catalog/src/card/card-list.shape.js';
import type { ShapedQuery } from '../../../libs/catalog/src/card/card.columns.js';
import { LANGUAGES, type Language } from '@shanhuo/kernel';

/** A statement that lists are shaped into; one that is not prepared has no name. */
export interface ShapedStatement {
  readonly name: string;
  readonly text: string;
}

/** Statements of lists that differ in order, direction and language alone, and their count. */
export interface CardFamily {
  readonly name: string;
  readonly statements: readonly ShapedStatement[];
}

const NOW = new Date(Date.UTC(2026, 10, 22));
const ID = '00000000-0000-7000-8000-000000000000';
const SORTS: readonly CardSort[] = ['newest', 'price_low', 'price_high', 'unit_price', 'sold'];

/** Every way to narrow a list by one thing, and by none: these are the lists whose statements are prepared. */
const SINGLE: Readonly<Record<string, CardFilter>> = {
  all: {},
  category: { categoryCode: 'tea' },
  county: { countyCode: '420323' },
  village: { villageId: ID },
  seller: { sellerCode: 'K7Q2M0A1' },
  specialty: { specialtyCode: 'fangxian-black-fungus' },
  geographical_indication: { marks: ['geographical_indication'] },
  green: { marks: ['green'] },
  organic: { marks: ['organic'] },
  alleviated_county: { marks: ['alleviated_county'] },
  certified: { certified: true },
  in_stock: { inStock: true },
  season: { inSeason: true },
  delivered: { deliveredTo: 1 },
};

const SEARCH = { anywhere: `'木耳'`, terms: [{ literal: `'木耳'`, same: null }] };
const TWO_WORDS = { ...SEARCH, terms: [...SEARCH.terms, ...SEARCH.terms] };

/** Some of the ways to narrow by several things at once; these are planned anew each time. */
const COMBINED: readonly CardFilter[] = [
  { categoryCode: 'tea', inStock: true },
  { fromFen: 1000, toFen: 5000 },
  { categoryCode: 'tea', inSeason: true, deliveredTo: 1 },
  { categoryCode: 'tea', countyCode: '420323' },
  { countyCode: '420323', marks: ['organic', 'green'] },
  { sellerCode: 'K7Q2M0A1', categoryCode: 'tea' },
  { specialtyCode: 'fangxian-black-fungus', inStock: true },
  { villageId: ID, certified: true, inStock: true },
  { certified: true, inStock: true, marks: ['alleviated_county'] },
];

/** All lists of cards, by what narrows them. */
export function cardFamilies(): CardFamily[] {
  const single = Object.entries(SINGLE).map(([key, filter]) => ({
    name: `catalog.cards.${key}`,
    statements: [...listsOf(filter), named(shapeCount(filter, NOW))],
  }));
  const search = { search: SEARCH };
  const found = {
    name: 'catalog.cards.search',
    statements: [
      ...searchesOf(search),
      ...searchesOf({ search: TWO_WORDS }),
      named(shapeCount(search, NOW)),
      named(shapeBoundedCount(search, NOW), search),
      named(shapeFacets([{ filter: search, facets: ['category', 'county', 'village', 'province', 'price', 'others'] }], 'zh-CN', NOW), search),
    ],
  };
  const combined = {
    name: 'catalog.cards.combined',
    statements: COMBINED.flatMap((filter) => [
      ...listsOf(filter),
      ...searchesOf({ ...filter, ...search }),
      named(shapeCount(filter, NOW), filter),
    ]),
  };
  return [...single, found, combined];
}

/** What lists select in each language, so that it need not be shown with each of them. */
export function cardColumns(): { language: Language; columns: string }[] {
  return LANGUAGES.map((language) => {
    const { text } = shapeCards(inputOf({}, { language }));
    return { language, columns: text.slice('select '.length, text.indexOf(' from catalog.product_cards')) };
  });
}

function listsOf(filter: CardFilter): ShapedStatement[] {
  return SORTS.flatMap((sort) =>
    [
      { position: undefined, backwards: false },
      { position: { value: 1, productId: ID }, backwards: false },
      { position: { value: 1, productId: ID }, backwards: true },
    ].flatMap((place) =>
      LANGUAGES.map((language) => named(shapeCards(inputOf(filter, { sort, language, ...place })), filter)),
    ),
  );
}

function searchesOf(filter: CardFilter): ShapedStatement[] {
  return [undefined, { value: 1, productId: ID, score: 2 }].flatMap((position) =>
    LANGUAGES.map((language) =>
      named(shapeCards(inputOf(filter, { sort: 'relevance', language, position })), filter),
    ),
  );
}

function inputOf(filter: CardFilter, given: Partial<CardListInput> & { language: Language }): CardListInput {
  return { filter, sort: 'newest', position: undefined, backwards: false, limit: 25, now: NOW, ...given };
}

function named({ name, text }: ShapedQuery, filter: CardFilter = {}): ShapedStatement {
  const things = Object.entries(filter).map(([key, value]) => (key === 'marks' ? (value as string[]).join('+') : key));
  return { name: name ?? `not prepared: ${things.join('+')}`, text };
}
