import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../../../..');

const SOURCES = globSync('{libs,apps}/*/src/**/*.ts', { cwd: ROOT })
  .filter((file) => !/\.spec\.|\/testing\/|\/migrations\/|\/generated\//.test(file))
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
const SCHEMA = readFileSync(join(ROOT, 'apps/api/schema.graphql'), 'utf8');

describe('[N10] paths on which a mark could show', () => {
  it('are those that ask whether it is backed: no other source reads the table', () => {
    expect(SOURCES.length).toBeGreaterThan(500);
    const reading = SOURCES.filter(({ file, text }) => {
      return text.includes('catalog.marks ') && !file.startsWith('libs/catalog/src/mark/');
    });
    expect(reading.map(({ file }) => file).toSorted()).toEqual([
      'libs/catalog/src/card/card.sources.ts',
      // Which cards are to be made anew; it shows nothing.
      'libs/catalog/src/card/card.subscribers.ts',
      'libs/catalog/src/product/product.repository.ts',
    ]);
    const asks = reading
      .filter(({ file }) => !file.endsWith('card.subscribers.ts'))
      .flatMap(({ text }) => text.split('catalog.marks m').slice(1))
      .filter((after) => !/^\s+where [^)]*\$\{(IS_BACKED|isShown\('\$2'\))\}/.test(after));
    expect(asks).toEqual([]);
  });

  it('[T8] of an alleviated county are those that ask the list of divisions, or a card that copied it: nobody else says so', () => {
    const telling = SOURCES.filter(({ text }) => /\balleviated\b(?! count)/.test(text)).map(({ file }) => file);
    expect(telling.toSorted()).toEqual([
      'apps/worker/src/seed/region.records.ts',
      // A card copies it as goods are put on sale and as they change; what reads cards reads that.
      ...['card-count.shape', 'card-filter.shape', 'card.columns', 'card.rows', 'product-card.entity'].map(
        (name) => `libs/catalog/src/card/${name}.ts`,
      ),
      'libs/catalog/src/product/product.repository.ts',
      'libs/catalog/src/product/product.view.ts',
      'libs/catalog/src/review/listing-check.repository.ts',
      'libs/village-seller/src/import/region.import.ts',
      ...['division.entity', 'place-names', 'region.repository', 'region.rows', 'region.types'].map(
        (name) => `libs/village-seller/src/region/${name}.ts`,
      ),
    ]);
    // Set as a region comes in, and by nothing after: whoever lets a county leave the list has to make its cards anew.
    const changing = /update village_seller\.divisions|(?:update|upsert|save)\(DivisionEntity/;
    expect(SOURCES.filter(({ text }) => changing.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('are pages and cards in the contract, and the claims that a seller and the desk see', () => {
    const fields = [...SCHEMA.matchAll(/^(?:type|input) (\w+)[^{]*\{([\s\S]*?)^\}/gm)].flatMap(([, type, body]) =>
      [
        ...(body ?? '').matchAll(/^ {2}(\w+)(?:\([^)]*\))?: \[?(?:Mark|MarkKind|MarkClaim)\b|^ {2}(alleviated)\b/gm),
      ].map(([, field, named]) => `${type}.${field ?? named}`),
    );
    expect(fields.toSorted()).toEqual([
      'County.alleviated',
      'Mark.kind',
      'MarkClaim.kind',
      'MarkClaimConnection.nodes',
      'Product.marks',
      'ProductCard.marks',
      'ProductFilter.marks',
      'Query.markClaims',
      'Village.alleviated',
    ]);
  });
});
