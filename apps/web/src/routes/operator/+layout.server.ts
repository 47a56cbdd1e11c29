import type { LayoutServerLoad } from './$types';

/** What the shop's money did stays out of every cache. */
export const load: LayoutServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
};
