import process from 'node:process';

/**
 * What the environment says, read once. The web server (server/) refuses bad values at start,
 * so nothing is checked twice here; the build loads this module without any environment.
 */
export const configuration = {
  apiUrl: new URL(process.env.API_URL ?? 'http://127.0.0.1:4000'),
  webSecret: process.env.WEB_SECRET ?? '',
  /** The API answers beside the embedded database and sends no real text messages. */
  demo: process.env.DEMO === 'on',
  /** Where the payment page stands: the only foreign address a form of ours may lead to. */
  paymentPageOrigin: new URL(process.env.PAYMENT_PAGE_ORIGIN || 'https://checkout.stripe.com').origin,
  /** `OFFLINE_DESK=off` calls service workers off that are out there already: for the day one of them does harm. */
  offlineDesk: process.env.OFFLINE_DESK !== 'off',
  /** Shown only when somebody really answers it. */
  helpPhone: process.env.HELP_PHONE?.trim() || undefined,
};
