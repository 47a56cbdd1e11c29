import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';

interface Remembered {
  answer: Promise<unknown>;
  endsAt: number;
}

const rememberedMs = 60_000;
const mostRemembered = 10_000;
const answers = new Map<string, Remembered>();

/**
 * The same form posted twice (a double click, a reload) gets the first post's answer: a one-time code is not spent by
 * one post and refused to the other. The memory is this process's own and short: behind several web processes the
 * second post may reach another one and is then answered by the API, which refuses what was used up. Nothing happens
 * twice either way.
 */
export function oncePerForm<Answer>(
  event: RequestEvent,
  form: FormData,
  typed: string[],
  act: () => Promise<Answer>,
): Promise<Answer> {
  const formKey = form.get('formKey');
  if (typeof formKey !== 'string' || formKey.length < 16 || formKey.length > 64) return act();
  const now = Date.now();
  forgetOld(now);
  // A corrected field is another post, even from the same rendered form. Hashed: passwords stay nowhere.
  const key = createHash('sha256')
    .update(JSON.stringify([formKey, event.locals.sessionToken, event.route.id, ...typed]))
    .digest('base64');
  const remembered = answers.get(key);
  if (remembered) return remembered.answer as Promise<Answer>;
  const answer = act();
  answers.set(key, { answer, endsAt: now + rememberedMs });
  answer.catch(() => answers.delete(key));
  return answer;
}

/** A Map keeps the order of insertion, so the oldest come first. */
function forgetOld(now: number): void {
  for (const [key, { endsAt }] of answers) {
    if (endsAt > now && answers.size < mostRemembered) return;
    answers.delete(key);
  }
}
