import { listCalls } from '#lib/call-back/answer-calls.server.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = listCalls;
