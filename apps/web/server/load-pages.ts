import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Loads every page before the first visitor asks for one. SvelteKit would load each at its first visit: that visitor
 * would wait, and a build made while the shop is open would take the ground from under pages not seen yet.
 */
export async function loadPages(build: string): Promise<number> {
  const files: string[] = [];
  for await (const file of glob('server/{nodes,entries}/**/*.js', { cwd: build })) files.push(file);
  await Promise.all(files.map((file) => import(pathToFileURL(join(build, file)).href)));
  return files.length;
}
