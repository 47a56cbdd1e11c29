import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepLocalKeys } from './local-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'shanhuo-keys-'));
const path = join(folder, 'keys.json');
afterAll(() => rmSync(folder, { recursive: true }));

test('keys are made once, and only their owner can read them', () => {
  const made = keepLocalKeys(folder);
  expect(Object.values(made).every((key) => key.length >= 32)).toBe(true);
  expect(keepLocalKeys(folder)).toEqual(made);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a shop from before a key existed gets it made and keeps the others', () => {
  writeFileSync(path, JSON.stringify({ SEALING_KEYS: 'local:old', AUTH_SECRET: 'old' }));
  const completed = keepLocalKeys(folder);
  expect(completed).toMatchObject({ SEALING_KEYS: 'local:old', AUTH_SECRET: 'old' });
  expect(completed.STRIPE_SANDBOX_KEY).toMatch(/^sk_test_sandbox_[0-9a-f]{32}$/);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(completed);
});
