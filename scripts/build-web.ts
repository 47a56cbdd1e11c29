// Builds the web shop into apps/web/build: what is generated first, then the pages.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const web = join(import.meta.dirname, '../apps/web');

for (const step of [
  ['scripts/generate.ts'],
  ['../../node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
]) {
  const { status } = spawnSync(process.execPath, step, { cwd: web, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
