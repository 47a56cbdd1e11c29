import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Shows a code as large as it gets. It is not looked up: whoever has none learns nothing here. */
export const load: PageServerLoad = ({ params, setHeaders }) => {
  if (!/^[0-9A-HJKMNP-TV-Z]{8}$/.test(params.code)) error(404, { message: 'not found', kind: 'not-found' });
  setHeaders({ 'cache-control': 'no-store' });
  return { code: params.code };
};
