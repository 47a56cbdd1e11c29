import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { loadBuilt } from './load-built.ts';

const CHUNK = 500;

/** `node project-cards.ts`: makes the cards of all products, by the shop's own projection. */
const root = join(import.meta.dirname, '../..');
const { orExit, readServiceEnvironment } = await loadBuilt('kernel');
const { CardProjection } = await loadBuilt('catalog');
const { Database } = await loadBuilt('database');
const { SeedModule } = (await import(
  join(root, 'dist/apps/worker/src/seed/seed.module.js')
)) as typeof import('../../apps/worker/src/seed/seed.module.ts');

const environment = orExit(readServiceEnvironment(process.env));
const app = await NestFactory.createApplicationContext(SeedModule.forRoot(environment), { logger: ['error'] });
try {
  const database = app.get(Database);
  const products = await database.read<{ id: string }>({ text: `select id from catalog.products order by id` }, []);
  const ids = products.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK);
    await database.inTransaction((tx) => app.get(CardProjection).refresh(tx, chunk));
  }
} finally {
  await app.close();
}
