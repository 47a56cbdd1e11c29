import { error } from '@sveltejs/kit';
import { askForPaper } from '#lib/server/apply/hand-in-paper.js';
import { requireAccount } from '#lib/server/require-account.js';
import type { RequestHandler } from './$types';

/** A photo of a paper, to those who may see it: the session stays in its cookie, and nothing of it in any cache. */
export const GET: RequestHandler = async (event) => {
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  const { id } = event.params;
  if (!/^[\w-]{8,64}$/.test(id)) error(404, { message: 'not found', kind: 'not-found' });
  const answer = await askForPaper(event, id);
  const type = answer.headers.get('content-type') ?? '';
  if (!answer.ok || !/^image\/(webp|jpeg|png)$/.test(type)) error(404, { message: 'not found', kind: 'not-found' });
  return new Response(answer.body, {
    headers: {
      'content-type': type,
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
};
