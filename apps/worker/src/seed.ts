import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { NestLogger } from '@shanhuo/database';
import { orExit, readServiceEnvironment } from '@shanhuo/kernel';
import { pino } from 'pino';
import { seedDemoApplications } from './seed/demo-applications.js';
import { seedDemoHarvests } from './seed/demo-harvests.js';
import { seedDemoListings } from './seed/demo-listings.js';
import { seedDemoAccounts, seedDemoShop } from './seed/demo-shop.js';
import { seedDemoSupports } from './seed/demo-supports.js';
import { seedFreight, seedGround } from './seed/ground.js';
import { SeedModule } from './seed/seed.module.js';

/**
 * `node seed.js`: brings the region and the shelves into a database that has none, and, where DEMO is on, the demo shop;
 * the country's areas where their file is another than last time, and freight for sellers who have none; then ends. The
 * accounts of the demo are told in a file only its owner can read.
 */
const environment = orExit(readServiceEnvironment(process.env));
const folder = join(import.meta.dirname, '../../../../data');
const logger = pino({ level: 'warn', base: { process: 'seed' } });
const app = await NestFactory.createApplicationContext(SeedModule.forRoot(environment), {
  logger: new NestLogger(logger),
});

try {
  await seedGround(app, folder);
  if (environment.demo) await seedDemo(join(environment.dataDir, 'demo-accounts.json'));
  await seedFreight(app, folder);
} finally {
  await app.close();
}

/** Each step looks whether it was done, so a seed that was cut short goes on where it stopped. */
async function seedDemo(accountsFile: string): Promise<void> {
  await seedDemoShop(app, folder);
  if (existsSync(accountsFile)) return;
  const accounts = await seedDemoAccounts(app);
  await seedDemoListings(app, folder, accounts);
  await seedDemoApplications(app, accounts);
  await seedDemoHarvests(app, accounts);
  await seedDemoSupports(app, accounts);
  writeFileSync(`${accountsFile}.new`, JSON.stringify(accounts, null, 2), { mode: 0o600 });
  renameSync(`${accountsFile}.new`, accountsFile);
}
