import { describe, expect, it } from '@jest/globals';
import { BlindIndexer } from '@shanhuo/identity';
import { newTestSecrets } from '@shanhuo/identity/testing';
import fc from 'fast-check';
import { LabelCodes } from './label-codes.js';

const labels = new LabelCodes(new BlindIndexer(newTestSecrets()));
const lotCodes = fc.stringMatching(/^[\w-]{1,40}$/);

describe('[T4] the code of a label', () => {
  it('is the code of the lot with our signature, and fits into an address', () => {
    fc.assert(
      fc.property(lotCodes, (lotCode) => {
        const code = labels.codeOf(lotCode);
        expect(encodeURIComponent(code)).toBe(code);
        expect(labels.read(code)).toBe(lotCode);
      }),
    );
  });

  it('is none of ours once one character of it is another', () => {
    const characters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'];
    fc.assert(
      fc.property(lotCodes, fc.nat(), fc.constantFrom(...characters), (lotCode, at, other) => {
        const code = [...labels.codeOf(lotCode)];
        const place = at % code.length;
        fc.pre(code[place] !== other);
        code[place] = other;
        expect(labels.read(code.join(''))).toBeUndefined();
      }),
    );
  });

  it('is none of ours under another key, cut short, longer, or with the signature of another lot', () => {
    const other = new LabelCodes(new BlindIndexer(newTestSecrets()));
    const code = labels.codeOf('25100201-261122-01');
    const [, signature = ''] = code.split('.');
    for (const wrong of [
      ...[other.codeOf('25100201-261122-01'), code.slice(0, -1), `${code}A`, ` ${code}`, '', '.', '\0'],
      ...[`25100201-261122-02.${signature}`, '25100201-261122-01', `25100201-261122-01.2${signature.slice(1)}`],
    ]) {
      expect(labels.read(wrong)).toBeUndefined();
    }
  });
});
