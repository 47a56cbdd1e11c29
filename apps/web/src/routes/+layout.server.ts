import { configuration } from '#lib/server/configuration.js';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = () => ({ helpPhone: configuration.helpPhone });
