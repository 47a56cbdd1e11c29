import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@shanhuo/kernel';
import { PaymentSetting } from '../provider/payment-setting.js';
import { EventRepository } from './event.repository.js';

/** What the provider tells us: kept once, looked into by a job, answered at once. */
@Injectable()
export class WebhookService {
  constructor(
    @Inject(EventRepository) private readonly events: EventRepository,
    @Inject(PaymentSetting) private readonly setting: PaymentSetting,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** False where the provider did not sign these bytes, or did so too long ago. */
  async receive(body: Buffer, signature: string): Promise<boolean> {
    const now = this.clock.now();
    const event = await this.setting.provider?.readEvent(body, signature, now);
    if (event === undefined) return false;
    await this.events.keep(event, now);
    return true;
  }
}
