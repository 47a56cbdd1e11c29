import { redirect } from '@sveltejs/kit';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';
import { setSimple } from '#lib/simple/simple-cookie.server.js';
import type { Actions, PageServerLoad } from './$types';

const desk = /^\/desk(\/[0-9A-Z]{8})?$/;

/** Nothing is shown here. */
export const load: PageServerLoad = () => redirect(303, '/desk');

export const actions: Actions = {
  /** The switch on the desk; back to the desk it was pressed on. */
  default: async (event) => {
    const form = await readForm(event);
    setSimple(event, typedText(form, 'simple') === 'on');
    const next = typedText(form, 'next');
    redirect(303, desk.test(next) ? next : '/desk');
  },
};
