import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { Clock, newId } from '@shanhuo/kernel';
import { ImportRepository } from '../bulk/import.repository.js';
import { ImportStore } from '../bulk/import-store.js';
import { ImportWork } from '../bulk/import-work.service.js';

const FIND_SELLER = { text: 'select id from village_seller.sellers where code = $1' };
const FILE = '自己的编号,名称,分类,每份多少,单位,价格（元）,可卖份数\nA1,木耳,mushrooms,1,车,39.9,20';
const DAY_MS = 24 * 60 * 60_000;

/** As if somebody had sent a file of one row for a seller, which was looked at and refused; id of the import. */
export async function bringGoodsFile(app: INestApplicationContext, sellerCode: string): Promise<string> {
  const [seller] = await app.get(Database).read<{ id: string }>(FIND_SELLER, [sellerCode]);
  const beganAt = app.get(Clock).now();
  const made = {
    ...{ id: newId(), sellerId: seller?.id ?? '', personId: newId(), through: 'own', secondFactor: true },
    ...{ language: 'zh-CN' as const, fileName: '木耳.csv', beganAt, endsAt: new Date(beganAt.getTime() + DAY_MS) },
  };
  await app.get(ImportStore).keep(made.id, Buffer.from(FILE));
  await app.get(Database).inTransaction((tx) => app.get(ImportRepository).begin(tx, made));
  await app.get(ImportWork).run({ importId: made.id });
  return made.id;
}
