import { findPerson } from '#lib/drafts/person-cookie.server.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => ({ person: findPerson(event) });
