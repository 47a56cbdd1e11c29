import { describe, expect, it } from '@jest/globals';
import type { RequestEvent } from '@sveltejs/kit';
import { oncePerForm } from './once-per-form.js';

const as = (sessionToken: string | undefined) =>
  ({ locals: { sessionToken }, route: { id: '/sign-in/code' } }) as unknown as RequestEvent;

const visitor = as(undefined);

function posted(formKey: string): FormData {
  const form = new FormData();
  form.set('formKey', formKey);
  return form;
}

function counter() {
  let times = 0;
  return () => Promise.resolve(++times);
}

describe('oncePerForm', () => {
  it('answers a double click from the first post', async () => {
    const form = posted(crypto.randomUUID());
    const act = counter();
    const answers = await Promise.all([oncePerForm(visitor, form, ['1'], act), oncePerForm(visitor, form, ['1'], act)]);
    expect(answers).toEqual([1, 1]);
  });

  it.each<[string, (form: FormData, act: () => Promise<number>) => Promise<number>]>([
    ['corrected text', (form, act) => oncePerForm(visitor, form, ['2'], act)],
    ['another session', (form, act) => oncePerForm(as('another'), form, ['1'], act)],
    ['another form', (_, act) => oncePerForm(visitor, posted(crypto.randomUUID()), ['1'], act)],
    ['no key', (_, act) => oncePerForm(visitor, new FormData(), ['1'], act)],
  ])('acts again for %s', async (_, again) => {
    const form = posted(crypto.randomUUID());
    const act = counter();
    await oncePerForm(visitor, form, ['1'], act);
    expect(await again(form, act)).toBe(2);
  });

  it('forgets a failure, so that trying again is possible', async () => {
    const form = posted(crypto.randomUUID());
    await expect(oncePerForm(visitor, form, ['1'], () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await oncePerForm(visitor, form, ['1'], counter())).toBe(1);
  });
});
