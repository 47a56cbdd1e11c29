import type { Cookies } from '@sveltejs/kit';

const name = 'shanhuo_simple';
const yearSeconds = 365 * 24 * 3600;
const simplePages = /^\/(desk|help)(\/|$)/;

/** Whether this browser asked for large type and one question a screen: on the desk and where one gets help. */
export function isSimple({ cookies, url }: { cookies: Cookies; url: URL }): boolean {
  return cookies.get(name) === 'on' && simplePages.test(url.pathname);
}

/** Kept for a year: whoever needs it should not have to find the switch again. */
export function setSimple({ cookies, url }: { cookies: Cookies; url: URL }, on: boolean): void {
  const options = { path: '/', sameSite: 'lax', httpOnly: true, secure: url.protocol === 'https:' } as const;
  if (on) cookies.set(name, 'on', { ...options, maxAge: yearSeconds });
  else cookies.delete(name, options);
}
