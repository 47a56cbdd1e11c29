import { expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoAccountTable } from './demo-accounts.ts';

test('columns stay in line, though a Chinese character takes two places', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shanhuo-demo-'));
  const accounts = [
    { role: 'buyer', name: '买家', phone: '1', password: 'a' },
    { role: 'operator', name: 'Li', phone: '2', password: 'b', totpSecret: 'S' },
  ];
  writeFileSync(join(folder, 'demo-accounts.json'), JSON.stringify(accounts));
  expect(demoAccountTable(folder)).toEqual([
    'role      name  phone  password  second factor (TOTP secret)',
    'buyer     买家  1      a',
    'operator  Li    2      b         S',
  ]);
  rmSync(folder, { recursive: true });
});

test('a shop without demo accounts has no table', () => {
  expect(demoAccountTable(tmpdir())).toEqual([]);
});
