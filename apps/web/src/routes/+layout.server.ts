import { configuration } from '#lib/server/configuration.js';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
  helpPhone: configuration.helpPhone,
  hasSession: locals.sessionToken !== undefined,
});
