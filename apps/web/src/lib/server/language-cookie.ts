import { redirect, type RequestEvent } from '@sveltejs/kit';
import { isLocale, locales, type Locale } from '#generated/paraglide/runtime.js';

const cookieName = 'shanhuo_lang';
const yearSeconds = 365 * 24 * 3600;

/** Chinese first, for everybody, until a person chooses: a guess from the browser surprises more than it helps. */
export function readLanguage(event: RequestEvent): Locale {
  const chosen = event.url.searchParams.get('lang') ?? event.cookies.get(cookieName);
  return isLocale(chosen) ? chosen : locales[0];
}

/** `?lang=en` keeps the choice and answers with the address without it, so that what people copy stays clean. */
export function answerLanguageSwitch(event: RequestEvent): void {
  const { url, cookies, request, locals } = event;
  if (request.method !== 'GET' || !url.searchParams.has('lang')) return;
  cookies.set(cookieName, locals.locale, {
    path: '/',
    maxAge: yearSeconds,
    sameSite: 'lax',
    httpOnly: true,
    secure: url.protocol === 'https:',
  });
  const rest = new URLSearchParams(url.searchParams);
  rest.delete('lang');
  const search = rest.size > 0 ? `?${rest}` : '';
  redirect(303, singleSlash(url.pathname) + search);
}

/** A path of two slashes would send the visitor to another host. */
function singleSlash(pathname: string): string {
  return pathname.replace(/^[/\\]+/, '/');
}
