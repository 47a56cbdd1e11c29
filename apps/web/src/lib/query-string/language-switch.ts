import type { Address } from './parameters.js';

/** The same page in another language. The name of a form's action (`?/resend`) is not part of the page. */
export function languageSwitch(url: Pick<Address, 'search'>, language: string): string {
  const params = new URLSearchParams(url.search);
  for (const name of [...params.keys()]) if (name.startsWith('/')) params.delete(name);
  params.set('lang', language);
  return `?${params}`;
}
