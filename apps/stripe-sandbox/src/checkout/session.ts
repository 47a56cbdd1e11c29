import { newStripeId } from '../store/stripe-ids.js';
import type { Session } from '../store/stripe-objects.js';
import type { SessionWish } from './session.parameters.js';
import { eligibleMethods } from './session.rules.js';

const DEFAULT_LIFE_SECONDS = 24 * 3_600;

/** A session as it is before anybody has looked at it. */
export function newSession(wish: SessionWish, publicOrigin: string, created: number): Session {
  const id = newStripeId.session();
  const currency = wish.line_items[0]?.price_data.currency ?? '';
  const amount = wish.line_items.reduce((sum, { price_data, quantity }) => sum + price_data.unit_amount * quantity, 0);
  return {
    ...NOTHING_ASKED,
    id,
    allowed_payment_method_types: wish.allowed_payment_method_types ?? null,
    amount_subtotal: amount,
    amount_total: amount,
    cancel_url: wish.cancel_url ?? null,
    client_reference_id: wish.client_reference_id ?? null,
    created,
    currency,
    customer_email: wish.customer_email ?? null,
    expires_at: wish.expires_at ?? created + DEFAULT_LIFE_SECONDS,
    locale: wish.locale ?? null,
    metadata: { ...wish.metadata },
    payment_method_options: wish.payment_method_options?.wechat_pay === undefined ? {} : WECHAT_ON_THE_WEB,
    payment_method_types: eligibleMethods(wish, currency),
    submit_type: wish.submit_type ?? null,
    success_url: wish.success_url,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    url: `${publicOrigin}/pay/${id}`,
  };
}

const WECHAT_ON_THE_WEB = { wechat_pay: { client: 'web' } } as NonNullable<Session['payment_method_options']>;

/** Every field of Stripe's that nothing of ours asks for. */
const NOTHING_ASKED = {
  object: 'checkout.session',
  adaptive_pricing: { enabled: false },
  after_expiration: null,
  allow_promotion_codes: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
  customer: null,
  customer_account: null,
  customer_creation: 'if_required',
  customer_details: null,
  discounts: [],
  integration_identifier: null,
  invoice: null,
  invoice_creation: null,
  livemode: false,
  managed_payments: null,
  mode: 'payment',
  origin_context: null,
  payment_intent: null,
  payment_link: null,
  payment_method_collection: 'if_required',
  payment_method_configuration_details: null,
  payment_status: 'unpaid',
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  status: 'open',
  subscription: null,
  ui_mode: 'hosted_page',
  wallet_options: null,
} as const satisfies Partial<Session>;
