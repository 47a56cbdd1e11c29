import { findCall, finishCall, revealCall, takeCall } from '#lib/call-back/answer-calls.server.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => findCall(event, false);

export const actions: Actions = { take: takeCall, reveal: revealCall, finish: finishCall };
