import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { Clock, newId } from '@shanhuo/kernel';
import { ImportRepository } from '../bulk/import.repository.js';
import { ImportRowRepository } from '../bulk/import-row.repository.js';
import { at } from '../bulk/row-refusal.js';

const FIND_SELLER = { text: 'select id from village_seller.sellers where code = $1' };
const CELLS = {
  ...{
    rowKey: 'A1',
    title: '木耳',
    category: 'mushrooms',
    packAmount: '1',
    packUnit: '车',
    price: '39.9',
    stock: '20',
  },
};
const LINE = 2;
const DAY_MS = 24 * 60 * 60_000;

/** As if somebody had sent a file of one row for a seller, which was looked at and refused; id of the import. */
export async function bringGoodsFile(app: INestApplicationContext, sellerCode: string): Promise<string> {
  const [database, imports, rows] = [app.get(Database), app.get(ImportRepository), app.get(ImportRowRepository)];
  const [seller] = await database.read<{ id: string }>(FIND_SELLER, [sellerCode]);
  const beganAt = app.get(Clock).now();
  const made = {
    ...{ id: newId(), sellerId: seller?.id ?? '', personId: newId(), through: 'own', secondFactor: true },
    ...{ language: 'zh-CN' as const, fileName: '木耳.csv', beganAt, endsAt: new Date(beganAt.getTime() + DAY_MS) },
  };
  await database.inTransaction(async (tx) => {
    await imports.begin(tx, made);
    await rows.keep(tx, made.id, [{ line: LINE, cells: CELLS, tooLong: [] }]);
    await imports.setRead(tx, made.id, 1);
    await imports.setReady(tx, made.id);
  });
  const problems = [at('packUnit', 'UNIT_UNKNOWN', made.language)];
  await rows.judge(made.id, LINE, { verdict: 'refused', plan: null, problems, productCode: null });
  return made.id;
}
