import { afterAll, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';

const root = mkdtempSync(join(tmpdir(), 'shanhuo-fingerprint-'));
mkdirSync(join(root, 'src/deep'), { recursive: true });
const write = (path: string, text: string): void => writeFileSync(join(root, path), text);
const read = (): string => fingerprint(root, { paths: ['src', 'lock'], except: ['**/*.spec.ts'] });
write('src/deep/a.ts', '1');
afterAll(() => rmSync(root, { recursive: true }));

test.each([
  ['a changed file', 'src/deep/a.ts', '2'],
  ['a new file', 'src/b.ts', ''],
  ['a file that is named itself', 'lock', '1'],
])('%s makes a build stale', (_what, path, text) => {
  const before = read();
  write(path, text);
  expect(read()).not.toBe(before);
});

test.each([
  ['a spec', 'src/a.spec.ts'],
  ['a file elsewhere', 'README.md'],
])('%s does not', (_what, path) => {
  const before = read();
  write(path, 'text');
  expect(read()).toBe(before);
});

test('a file that git or an editor has only touched does not', () => {
  const before = read();
  utimesSync(join(root, 'src/deep/a.ts'), 1, 1);
  expect(read()).toBe(before);
});
