import { json } from '@sveltejs/kit';
import { m } from '#generated/paraglide/messages.js';
import { answerAlike, passOn, uploadPath } from '#lib/drafts/pass-on-photo.server.js';
import type { RequestHandler } from './$types';

const refusals = [413, 415, 422];

/** The photo is whole: the shop looks at it, and says by which hash it has it, or why it does not take it. */
export const POST: RequestHandler = async (event) => {
  if (!event.locals.sessionToken) return new Response(null, { status: 401 });
  if (!/^[\w-]{8,64}$/.test(event.params.id)) return new Response(null, { status: 404 });
  const answer = await passOn(event, 'POST', `${uploadPath}/${event.params.id}/taken`);
  if (!answer) return new Response(null, { status: 413 });
  const headers = { 'cache-control': 'no-store' };
  const { contentHash, message } = read(answer.text);
  if (answer.status === 201 && contentHash !== undefined) return json({ hash: contentHash }, { headers });
  if (refusals.includes(answer.status)) return json({ problem: message ?? m.photo_refused() }, { headers });
  return answerAlike(answer);
};

function read(text: string): { contentHash?: string; message?: string } {
  try {
    return JSON.parse(text) as { contentHash?: string; message?: string };
  } catch {
    return {};
  }
}
