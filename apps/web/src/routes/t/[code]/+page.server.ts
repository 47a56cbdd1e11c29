import { error } from '@sveltejs/kit';
import { TracePageDocument } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';
import type { PageServerLoad } from './$types';

const longestLabel = 80;

export const load: PageServerLoad = async (event) => {
  const { trace } = await ask(event, TracePageDocument, { code: event.params.code.slice(0, longestLabel) });
  if (trace.__typename === 'LabelNotOurs') error(404, { message: 'not our label', kind: 'label' });
  if (trace.__typename === 'TooManyAttempts') error(429, { message: 'too many labels', kind: 'refused' });
  return { trace };
};
