import { join } from 'node:path';
import { findFreePort } from '../../scripts/launcher/free-port.ts';
import { SERVICE_OPTIONS } from '../../scripts/launcher/service-options.ts';
import { ask } from '../requests/ask.ts';
import { LIST_DOCUMENT } from '../requests/documents.ts';
import { LIST_ROWS } from '../requests/list-rows.ts';
import type { World } from './open-world.ts';
import { startService, type RunningService } from './service.ts';

/** As many as the API opens (apps/api/src/app.module.ts). */
const CONNECTIONS_TO_POSTGRES = 10;
const root = join(import.meta.dirname, '../..');

/** One API process; it has started when a list of goods is right. `options` are further ones for Node, such as `--inspect`. */
export async function startApi(world: World, options: readonly string[] = []): Promise<RunningService> {
  const port = await findFreePort();
  return startService({
    name: 'api',
    command: [...SERVICE_OPTIONS, ...options, join(root, 'dist/apps/api/src/main.js')],
    environment: { ...world.environment, API_PORT: String(port) },
    port,
    folder: world.folder,
    answers: async () => {
      const answer = await ask<{ products: { nodes: object[] } }>(port, LIST_DOCUMENT, { first: LIST_ROWS });
      return answer.products.nodes.length === LIST_ROWS;
    },
  });
}

export async function startLimit(world: World, day: string): Promise<RunningService> {
  const port = await findFreePort();
  return startService({
    name: 'limit',
    command: [join(root, 'bench/limit/server.ts')],
    environment: {
      ...world.environment,
      LIMIT_PORT: String(port),
      LIMIT_POOL: String(CONNECTIONS_TO_POSTGRES),
      LIMIT_DAY: day,
    },
    port,
    folder: world.folder,
    answers: async () => (await fetch(`http://127.0.0.1:${port}/none`)).status === 404,
  });
}

export async function startWeb(world: World, apiPort: number): Promise<RunningService> {
  const port = await findFreePort();
  const origin = (of: number): string => `http://127.0.0.1:${of}`;
  return startService({
    name: 'web',
    command: [...SERVICE_OPTIONS, join(root, 'apps/web/server.js')],
    environment: {
      ...world.environment,
      ...{ WEB_HOST: '127.0.0.1', WEB_PORT: String(port), PUBLIC_URL: origin(port), API_URL: origin(apiPort) },
    },
    port,
    folder: world.folder,
    answers: async () => (await fetch(`${origin(port)}/products`)).ok,
  });
}
