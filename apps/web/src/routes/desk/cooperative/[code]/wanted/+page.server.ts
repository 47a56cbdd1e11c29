import { error } from '@sveltejs/kit';
import { WantedSearchesDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { readDay } from '#lib/operator/read-day.js';
import { chosen } from '#lib/query-string/parameters.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import { chinaToday } from '#lib/time/china-today.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (cooperativeCode) => {
    const { searchParams } = event.url;
    const period = chosen(searchParams, 'period', ['month']) ? ('MONTH' as const) : ('WEEK' as const);
    const day = readDay(searchParams, 'day');
    const { result, lostPlace } = await firstPageInstead(event, (after) =>
      askAtWork(event, WantedSearchesDocument, { cooperativeCode, period, day, after }),
    );
    const cooperative = result.myCooperatives.find(({ code }) => code === cooperativeCode);
    if (!cooperative || !result.wantedSearches) error(404, { message: 'not found', kind: 'not-found' });
    const shop = result.cooperative?.seller?.code;
    const mayList = result.mySellers.some(({ code, scopes }) => code === shop && scopes.includes('LIST'));
    return {
      ...{ cooperative, period, wanted: result.wantedSearches, shop: mayList ? shop : undefined },
      ...{ lostPlace, today: chinaToday(), viewer: result.me },
    };
  });
