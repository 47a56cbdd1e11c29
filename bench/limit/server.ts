import { createServer, type ServerResponse } from 'node:http';
import process from 'node:process';
import { Pool } from 'pg';
import { LIMIT_STATEMENTS } from './statements.ts';

/**
 * `node server.ts`: what this machine can do at most. A bare node:http server, one prepared statement an answer,
 * JSON.stringify; nothing is checked, limited or logged.
 */
const { DATABASE_URL, LIMIT_PORT, LIMIT_POOL, LIMIT_DAY } = process.env;
const pool = new Pool({ connectionString: DATABASE_URL, max: Number(LIMIT_POOL) });

const server = createServer((request, response) => {
  answer(request.url ?? '', response).catch((error: Error) => response.writeHead(500).end(error.message));
});

async function answer(url: string, response: ServerResponse): Promise<void> {
  const [name = '', ...values] = url.slice(1).split('/');
  const text = LIMIT_STATEMENTS[name];
  if (text === undefined) return void response.writeHead(404).end();
  const { rows } = await pool.query({ name, text, values: [LIMIT_DAY, ...values.map(decodeURIComponent)] });
  const body = Buffer.from(JSON.stringify(rows));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
}

server.listen(Number(LIMIT_PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
