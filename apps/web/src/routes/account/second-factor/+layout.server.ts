import type { LayoutServerLoad } from './$types';

/** Secrets and recovery codes stay out of every cache. */
export const load: LayoutServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
};
