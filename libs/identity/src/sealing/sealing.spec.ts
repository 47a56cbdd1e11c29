import { describe, expect, it } from '@jest/globals';
import { newTestSecrets } from '../testing/secrets.js';
import { BlindIndexer } from './blind-index.js';
import { Sealer } from './sealer.js';

const place = { table: 'identity.persons', column: 'sealed_phone', row: 'a' };
const secrets = newTestSecrets();
const sealer = new Sealer(secrets);

describe('a sealed value', () => {
  it('opens where it was sealed, and shows nothing', () => {
    const sealed = sealer.seal('+8619900000000', place);
    expect(sealed).not.toContain('199');
    expect(sealer.open(sealed, place)).toBe('+8619900000000');
  });

  it('never looks the same twice', () => {
    expect(sealer.seal('x', place)).not.toBe(sealer.seal('x', place));
  });

  it.each([
    { ...place, row: 'b' },
    { ...place, column: 'sealed_name' },
    { ...place, table: 'identity.others' },
  ])('does not open at %j', (elsewhere) => {
    expect(() => sealer.open(sealer.seal('x', place), elsewhere)).toThrow();
  });

  it('does not open after a bit of it changed, or without its key', () => {
    const sealed = sealer.seal('a longer value', place);
    const [id, nonce, bytes = ''] = sealed.split('.');
    const flipped = Buffer.from(bytes, 'base64url');
    flipped[0] = (flipped[0] ?? 0) ^ 1;
    expect(() => sealer.open([id, nonce, flipped.toString('base64url')].join('.'), place)).toThrow();
    expect(() => sealer.open(`gone.${nonce}.${bytes}`, place)).toThrow('no sealing key gone');
    expect(() => new Sealer(newTestSecrets()).open(sealed, place)).toThrow();
    expect(() => sealer.open(`${id}.${nonce}.`, place)).toThrow();
  });

  it('survives the rotation of keys', () => {
    const [newer] = newTestSecrets('newer').sealingKeys;
    const rotated = new Sealer({ ...secrets, sealingKeys: [newer!, ...secrets.sealingKeys] });
    const old = sealer.seal('x', place);
    expect(old.startsWith(rotated.newestPrefix)).toBe(false);
    expect(rotated.seal(rotated.open(old, place), place).startsWith('newer.')).toBe(true);
  });
});

describe('a blind index', () => {
  const indexer = new BlindIndexer(secrets);

  it('is the same for the same value, and no other', () => {
    expect(indexer.indexOf('phone', 'a')).toEqual(indexer.indexOf('phone', 'a'));
    expect(indexer.indexOf('phone', 'a')).not.toEqual(indexer.indexOf('phone', 'b'));
    expect(indexer.indexOf('phone', 'a')).not.toEqual(indexer.indexOf('address', 'a'));
    expect(indexer.indexOf('phone', 'a')).not.toEqual(new BlindIndexer(newTestSecrets()).indexOf('phone', 'a'));
  });
});
