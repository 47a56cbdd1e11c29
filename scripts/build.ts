import { join } from 'node:path';
import { buildIfStale } from './build/build-if-stale.ts';
import { SERVER, WEB } from './build/targets.ts';

const [only] = process.argv.slice(2);
const targets = [SERVER, WEB].filter(({ output }) => only === undefined || output === only);
await buildIfStale(join(import.meta.dirname, '..'), { say: console.log, onStart: () => {} }, targets);
