import type { LayoutServerLoad } from './$types';

/** Pages of a sign-in under way are for nobody's history and no cache. */
export const load: LayoutServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
};
