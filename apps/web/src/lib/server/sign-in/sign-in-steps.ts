import { sealedCookie } from '../sealed-cookie.js';

/** Between the phone and the code: kept from one page to the next, never in an address. */
export const codeStep = sealedCookie<{ phone: string; maskedPhone: string; next: string }>('shanhuo_step', '/sign-in');

/** Between the first and the second factor. */
export const secondFactorStep = sealedCookie<{ challenge: string; next: string }>('shanhuo_challenge', '/sign-in');
