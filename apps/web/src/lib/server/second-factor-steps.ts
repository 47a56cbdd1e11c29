import { sealedCookie } from './sealed-cookie.js';

const path = '/account/second-factor';

/** The secret between being made and being confirmed: a reload of the page must not make another one. */
export const setUpStep = sealedCookie<{ totpUri: string; secret: string }>('shanhuo_totp', path);

/** Recovery codes until the person says they are written down; the API shows them once. */
export const recoveryCodesStep = sealedCookie<string[]>('shanhuo_recovery', path);
