import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildIfStale } from '../../scripts/build/build-if-stale.ts';
import { fingerprint } from '../../scripts/build/fingerprint.ts';
import { SERVER } from '../../scripts/build/targets.ts';
import { lockFolder } from '../../scripts/processes/folder-lock.ts';

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache');
const made = join(cache, 'demo-pictures');
/** What the pictures are made of, and what makes them. */
const SOURCES = {
  paths: ['data/pictures', 'libs/catalog/src/media', 'test/support/make-pictures.ts', 'package-lock.json'],
  except: ['**/*.spec.ts'],
};

/**
 * Gives a shop that is to be seeded the demo's pictures ready in its data directory, where the seed finds them under the
 * hashes of their sources. Making them takes eleven seconds of a processor, and every shop of a run would do it again; here it
 * is done once, by the code that would do it there. A first start without them stands in the launcher's journeys.
 */
export async function lendPictures(dataDirectory: string): Promise<void> {
  await buildIfStale(root, { say: () => {}, onStart: () => {} }, [SERVER]);
  mkdirSync(cache, { recursive: true });
  const lock = await lockFolder(cache, 'demo-pictures');
  try {
    await makeIfStale();
    cpSync(join(made, 'media'), join(dataDirectory, 'media'), { recursive: true });
  } finally {
    lock.release();
  }
}

async function makeIfStale(): Promise<void> {
  const stamp = join(made, '.made-from');
  const sources = fingerprint(root, SOURCES);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  rmSync(made, { recursive: true, force: true });
  const program = join(import.meta.dirname, 'make-pictures.ts');
  await promisify(execFile)(process.execPath, [program, join(made, 'media')]);
  writeFileSync(stamp, sources);
}
