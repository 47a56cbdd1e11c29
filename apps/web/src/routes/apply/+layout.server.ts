import type { LayoutServerLoad } from './$types';

/** Who applies, and what was typed, stay out of every cache. */
export const load: LayoutServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
};
