import { error } from '@sveltejs/kit';
import { DemoMessagesDocument } from '#generated/graphql.js';
import { ApiRefusal } from '#lib/server/api/api-refusal.js';
import { ask } from '#lib/server/api/ask.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  try {
    const { demoMessages } = await ask(event, DemoMessagesDocument, {});
    return { messages: demoMessages };
  } catch (refusal) {
    // Beside a real database the API offers no such thing, and then there is no such page.
    if (refusal instanceof ApiRefusal && refusal.code !== 'INTERNAL')
      error(404, { message: 'not found', kind: 'not-found' });
    throw refusal;
  }
};
