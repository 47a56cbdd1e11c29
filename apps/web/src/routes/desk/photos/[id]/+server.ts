import { answerAlike, passOn, uploadPath } from '#lib/drafts/pass-on-photo.server.js';
import type { RequestEvent, RequestHandler } from './$types';

/** How far it came. */
export const HEAD: RequestHandler = (event) => hand(event, 'HEAD');

/** The next piece. */
export const PATCH: RequestHandler = (event) => hand(event, 'PATCH');

async function hand(event: RequestEvent, method: 'HEAD' | 'PATCH'): Promise<Response> {
  if (!event.locals.sessionToken) return new Response(null, { status: 401 });
  if (!/^[\w-]{8,64}$/.test(event.params.id)) return new Response(null, { status: 404 });
  const answer = await passOn(event, method, `${uploadPath}/${event.params.id}`);
  return answer ? answerAlike(answer) : new Response(null, { status: 413 });
}
