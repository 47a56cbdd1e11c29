import { error, type RequestEvent } from '@sveltejs/kit';
import { MyApplicationDocument } from '#generated/graphql.js';
import { ask } from '../api/ask.js';
import { requireAccount } from '../require-account.js';

/** One’s own application. Agents and operators may see those of others, but on pages of theirs. */
export async function findOwnApplication(event: RequestEvent, code: string) {
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  const { myApplications, me } = await ask(event, MyApplicationDocument, {});
  const application = myApplications.find((each) => each.code === code.toUpperCase());
  if (!application) error(404, { message: 'not found', kind: 'not-found' });
  return { application, viewer: me };
}
