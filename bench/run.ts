import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainCheckout } from './checkout/explain-checkout.ts';
import { measureDashboard } from './dashboard/measure-dashboard.ts';
import { measureAll } from './measure/measure-all.ts';
import { measurePhoto } from './photo/measure-photo.ts';
import { printTable } from './report/print-table.ts';
import { roundAll } from './report/round-figures.ts';
import { judge, meets } from './report/verdicts.ts';
import { measureSearch } from './search/measure-search.ts';
import { openWorld } from './world/open-world.ts';

/**
 * `npm run bench`: prints a table and writes bench/results.json. A missed gate is a figure, not a failure.
 * `npm run bench -- --quick`: one short round of each, writes nothing, and fails where statements grow.
 * `npm run bench -- --dashboard`: dashboards over 10,000,000 lines alone; writes nothing.
 * `npm run bench -- --search1M`: searches among 10,000 and 1,000,000 products alone (`--short`: 40,000); writes nothing.
 * `npm run bench -- --photo`: a photo to its three widths alone; writes nothing.
 * `npm run bench -- --checkout`: the sale alone, with each statement it runs; writes nothing.
 */
const quick = process.argv.includes('--quick');
const say = (sentence: string): void => console.log(sentence);
const effort = quick ? { rounds: 1, seconds: 2, warmUpSeconds: 2 } : { rounds: 3, seconds: 8, warmUpSeconds: 6 };

if (process.argv.includes('--photo')) say(JSON.stringify(roundAll(await measurePhoto(say))));
else await measureShop();

async function measureShop(): Promise<void> {
  const world = await openWorld(say);
  const interrupt = (): void => void world.end().finally(() => process.exit(1));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    if (process.argv.includes('--checkout')) {
      await explainCheckout(world, effort.seconds, say);
    } else if (process.argv.includes('--dashboard')) {
      say(JSON.stringify(await measureDashboard(world, say), undefined, 2));
    } else if (process.argv.includes('--search1M')) {
      say(
        JSON.stringify(await measureSearch(world, say, process.argv.includes('--short') ? 3 : undefined), undefined, 2),
      );
    } else if (quick) {
      const results = await measureAll(world, effort, say);
      printTable(results);
      const broken = judge(results).filter(
        (verdict) => verdict.what.includes('statements') && !meets(verdict, verdict.gate),
      );
      if (broken.length > 0) process.exitCode = 1;
    } else {
      const measured = await measureAll(world, effort, say);
      const dashboard = roundAll(await measureDashboard(world, say));
      const search1M = roundAll(await measureSearch(world, say));
      const results = { ...measured, dashboard, search1M, photo: roundAll(await measurePhoto(say)) };
      printTable(results);
      writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
    }
  } finally {
    await world.end();
  }
}
