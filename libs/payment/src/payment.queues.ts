/** Events of the provider to look into; the job is `TakeEventJob`. */
export const TAKE_EVENT = 'payment.take-event';

/** Payments whose pages are to be ended; the job is `{ paymentId }`. */
export const EXPIRE_SESSION = 'payment.expire-session';

/** Refunds to ask the provider for; the job is `{ refundId }`. */
export const SEND_REFUND = 'payment.send-refund';

/** Queues the jobs of this lib need. */
export const PAYMENT_QUEUES: readonly string[] = [TAKE_EVENT, EXPIRE_SESSION, SEND_REFUND];
