import { json } from '@sveltejs/kit';
import { takeDraft } from './take-draft.server.js';
import type { RequestHandler } from './$types';

const mostBytes = 64 * 1024;

/** Goods that were typed without a link, from the script of the desk; the form itself is posted to the page beside. */
export const POST: RequestHandler = async (event) => {
  const text = await readText(event.request);
  if (text === undefined) return new Response(null, { status: 413 });
  const answer = await takeDraft(event, text);
  const headers = { 'cache-control': 'no-store' };
  return typeof answer === 'number' ? new Response(null, { status: answer, headers }) : json(answer, { headers });
};

async function readText(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? mostBytes + 1) > mostBytes) return undefined;
  return request.text();
}
