import { redirect, type RequestEvent } from '@sveltejs/kit';
import { withParameters } from '../query-string/parameters.js';
import { ApiRefusal } from './api/api-refusal.js';

const cookieName = 'shanhuo_province';
const yearSeconds = 365 * 24 * 3600;
const codeShape = /^\d{2,12}$/;

/** Where parcels would go, as far as this browser was told: freight is shown for it before anything is in the cart. */
export function readProvince(event: RequestEvent): string | undefined {
  const code = event.cookies.get(cookieName);
  return code !== undefined && codeShape.test(code) ? code : undefined;
}

export function keepProvince(event: RequestEvent, code: string): void {
  event.cookies.set(cookieName, code, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: event.url.protocol === 'https:',
    maxAge: yearSeconds,
  });
}

/** `?province=420000` keeps the choice and answers with the address without it. */
export function answerProvinceChoice(event: RequestEvent): void {
  const code = event.url.searchParams.get('province');
  if (code === null) return;
  if (codeShape.test(code)) keepProvince(event, code);
  else forgetProvince(event);
  redirect(303, withParameters(event.url, { province: undefined }));
}

/** Asks with the chosen province; with none where the API knows no such province (any more). */
export async function askForProvince<Result>(
  event: RequestEvent,
  askPage: (provinceCode: string | undefined) => Promise<Result>,
): Promise<Result> {
  const provinceCode = readProvince(event);
  try {
    return await askPage(provinceCode);
  } catch (refusal) {
    if (provinceCode === undefined || !(refusal instanceof ApiRefusal && refusal.badInput)) throw refusal;
    forgetProvince(event);
    return askPage(undefined);
  }
}

function forgetProvince(event: RequestEvent): void {
  event.cookies.delete(cookieName, { path: '/', secure: event.url.protocol === 'https:' });
}
