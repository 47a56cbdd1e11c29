import { DeskStartDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { answerAlike, passOn, uploadPath } from '#lib/drafts/pass-on-photo.server.js';
import { personKey } from '#lib/drafts/person-key.server.js';
import type { RequestHandler } from './$types';

/** Begins an upload of the person whose draft it is: 403 where another one's session sits in the browser by now. */
export const POST: RequestHandler = async (event) => {
  const { me } = await askAtWork(event, DeskStartDocument, {});
  if (!me || personKey(me.id) !== event.request.headers.get('x-draft-person'))
    return new Response(null, { status: 403 });
  const answer = await passOn(event, 'POST', uploadPath);
  if (!answer) return new Response(null, { status: 413 });
  const id = /\/([\w-]{8,64})$/.exec(answer.headers.location ?? '')?.[1];
  return answerAlike(answer, id === undefined ? {} : { location: `/desk/photos/${id}` });
};
