import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../../../..');

describe('[N10] paths on which a mark could show', () => {
  it('are those that ask whether it is backed: no other source reads the table', () => {
    const files = globSync('{libs,apps}/*/src/**/*.ts', { cwd: ROOT }).filter(
      (file) => !file.includes('.spec.') && !file.includes('/testing/') && !file.includes('/migrations/'),
    );
    expect(files.length).toBeGreaterThan(500);
    const reading = files.filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('catalog.marks '));
    expect(reading.filter((file) => !file.startsWith('libs/catalog/src/mark/')).toSorted()).toEqual([
      'libs/catalog/src/card/card.sources.ts',
      // Which cards are to be made anew; it shows nothing.
      'libs/catalog/src/card/card.subscribers.ts',
      'libs/catalog/src/product/product.repository.ts',
    ]);
    const asks = (file: string): string[] =>
      readFileSync(join(ROOT, file), 'utf8')
        .split('catalog.marks m')
        .slice(1)
        .filter((after) => !/^\s+where [^)]*\$\{(IS_BACKED|isShown\('\$2'\))\}/.test(after));
    for (const file of ['libs/catalog/src/card/card.sources.ts', 'libs/catalog/src/product/product.repository.ts']) {
      expect(asks(file)).toEqual([]);
    }
  });

  it('are pages and cards in the contract, and the claims that a seller and the desk see', () => {
    const schema = readFileSync(join(ROOT, 'apps/api/schema.graphql'), 'utf8');
    const fields = [...schema.matchAll(/^(?:type|input) (\w+)[^{]*\{([\s\S]*?)^\}/gm)].flatMap(([, type, body]) =>
      [...(body ?? '').matchAll(/^ {2}(\w+)(?:\([^)]*\))?: \[?(?:Mark|MarkKind|MarkClaim)\b/gm)].map(
        ([, field]) => `${type}.${field}`,
      ),
    );
    expect(fields.toSorted()).toEqual([
      'Mark.kind',
      'MarkClaim.kind',
      'MarkClaimConnection.nodes',
      'Product.marks',
      'ProductCard.marks',
      'ProductFilter.marks',
      'Query.markClaims',
    ]);
  });
});
