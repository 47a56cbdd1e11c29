export const PAYMENT_METHODS = ['card', 'alipay', 'wechat_pay'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Of these the sandbox takes as many basis points as nobody's contract says; Stripe's own depend on country and account. */
const FEE_BASIS_POINTS: Readonly<Record<PaymentMethod, number>> = { card: 340, alipay: 220, wechat_pay: 220 };

/** A card's money is taken and given back at once; a wallet gives back when the wallet's owner has agreed to it. */
export const isWallet = (method: PaymentMethod): boolean => method !== 'card';

export const feeOf = (method: PaymentMethod, amount: number): number =>
  Math.round((amount * FEE_BASIS_POINTS[method]) / 10_000);

export const readPaymentMethod = (text: unknown): PaymentMethod | undefined =>
  PAYMENT_METHODS.find((method) => method === text);
