import { error } from '@sveltejs/kit';
import { CooperativeHarvestsDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { readMonth } from '#lib/harvest/read-month.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (cooperativeCode) => {
    const month = readMonth(event.url.searchParams);
    const { result, lostPlace } = await firstPageInstead(event, (after) =>
      askAtWork(event, CooperativeHarvestsDocument, { cooperativeCode, month, after }),
    );
    const cooperative = result.myCooperatives.find(({ code }) => code === cooperativeCode);
    if (!cooperative || !result.cooperativeHarvests) error(404, { message: 'not found', kind: 'not-found' });
    return {
      ...{ cooperative, month: month ?? '', sums: result.cooperativeHarvests, lots: result.cooperativeLots },
      ...{ lostPlace, viewer: result.me },
    };
  });
