import { registerEnumType } from '@nestjs/graphql';
import type { PaymentMethod } from '../provider/payment-provider.js';
import type { RefundState } from '../refund/refund.states.js';
import type { PaymentState } from './payment.states.js';
import type { ShareRole } from './share.js';

/** Values are what the database holds, so no row needs translating. */
export const PaymentMethodEnum = {
  ALIPAY: 'alipay',
  WECHAT_PAY: 'wechat_pay',
  CARD: 'card',
} as const satisfies Record<string, PaymentMethod>;
registerEnumType(PaymentMethodEnum, {
  name: 'PaymentMethod',
  description: 'How a buyer paid.',
  valuesMap: {
    ALIPAY: { description: 'Alipay.' },
    WECHAT_PAY: { description: 'WeChat Pay.' },
    CARD: { description: 'A bank card.' },
  },
});

/** Values are what the database holds, so no row needs translating. */
export const PaymentStateEnum = {
  OPENED: 'opened',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  EXPIRED: 'expired',
} as const satisfies Record<string, PaymentState>;
registerEnumType(PaymentStateEnum, {
  name: 'PaymentState',
  description: 'How far a payment has come.',
  valuesMap: {
    OPENED: { description: 'It can be paid.' },
    SUCCEEDED: { description: 'The money is there. Final; refunds stand beside it.' },
    FAILED: { description: 'The bank or the wallet said no after the buyer was done; it may be tried again.' },
    EXPIRED: { description: 'Its time is over.' },
  },
});

/** Values are what the database holds, so no row needs translating. */
export const RefundStateEnum = {
  REQUESTED: 'requested',
  SENT: 'sent',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
} as const satisfies Record<string, RefundState>;
registerEnumType(RefundStateEnum, {
  name: 'RefundState',
  description: 'How far a refund has come.',
  valuesMap: {
    REQUESTED: { description: 'Decided; the provider is being asked.' },
    SENT: { description: 'The provider has taken it up.' },
    SUCCEEDED: { description: 'The money has gone back the way it came.' },
    FAILED: { description: 'The provider could not give it back; an operator looks after it.' },
  },
});

/** Values are what the database holds, so no row needs translating. */
export const ShareRoleEnum = {
  GROWER: 'grower',
  FREIGHT: 'freight',
  COOPERATIVE: 'cooperative',
  PLATFORM: 'platform',
  PAYMENT_COST: 'payment_cost',
} as const satisfies Record<string, ShareRole>;
registerEnumType(ShareRoleEnum, {
  name: 'ShareRole',
  description: 'Whose part of what was paid.',
  valuesMap: {
    GROWER: { description: 'Who grew or made the goods.' },
    FREIGHT: { description: 'The parcel.' },
    COOPERATIVE: { description: 'The cooperative, for its work.' },
    PLATFORM: { description: 'This shop.' },
    PAYMENT_COST: { description: 'What taking the payment costs.' },
  },
});
