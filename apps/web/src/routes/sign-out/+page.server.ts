import { redirect } from '@sveltejs/kit';
import { SignOutDocument } from '#generated/graphql.js';
import { findPerson, forgetPerson } from '#lib/drafts/person-cookie.server.js';
import { ask } from '#lib/server/api/ask.js';
import { forgetCart } from '#lib/server/cart/cart-cookie.js';
import { forgetSession } from '#lib/server/session-cookie.js';
import type { Actions, PageServerLoad } from './$types';

/** Nothing is asked of the API: signing out works while it is away. */
export const load: PageServerLoad = (event) => ({ person: findPerson(event) });

export const actions: Actions = {
  default: async (event) => {
    // First here: whoever leaves a shared phone is out, even while the API is away.
    forgetSession(event);
    forgetPerson(event);
    forgetCart(event);
    if (event.locals.sessionToken) await ask(event, SignOutDocument, {});
    redirect(303, '/sign-out?done=1');
  },
};
