import { Inject, Injectable } from '@nestjs/common';
import type { DeliveredEvent, EventHandler, Subscription, Transaction } from '@shanhuo/database';
import { SIGN_IN_CODE_REQUESTED, SignInCodes, type SignInCodeRequested } from '@shanhuo/identity';
import { Clock } from '@shanhuo/kernel';
import { TextService } from './text.service.js';

const SEND_SIGN_IN_CODE = 'notice.send-sign-in-code';

export const TEXT_SUBSCRIPTIONS: readonly Subscription[] = [
  { event: SIGN_IN_CODE_REQUESTED, subscriber: SEND_SIGN_IN_CODE },
];

/** Fetches the code from where it waits sealed; neither the event nor any job carries it. */
@Injectable()
export class SendSignInCode implements EventHandler<SignInCodeRequested> {
  readonly subscriber = SEND_SIGN_IN_CODE;

  constructor(
    @Inject(SignInCodes) private readonly codes: SignInCodes,
    @Inject(TextService) private readonly texts: TextService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle(tx: Transaction, event: DeliveredEvent<SignInCodeRequested>): Promise<void> {
    const code = await this.codes.handOver(tx, event.payload.codeId);
    if (code === undefined) return; // Used or expired before its turn came: sending it would only confuse.
    const minutes = Math.ceil((code.expiresAt.getTime() - this.clock.now().getTime()) / 60_000);
    await this.texts.tellByText(tx, {
      eventId: event.id,
      template: 'sign-in-code',
      phone: code.phone,
      language: code.language,
      details: { code: code.code, minutes: String(minutes) },
      useUntil: code.expiresAt,
    });
  }
}
