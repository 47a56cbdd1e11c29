import type { LayoutServerLoad } from './$types';

/** Orders and names of buyers stay out of every cache. */
export const load: LayoutServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
};
