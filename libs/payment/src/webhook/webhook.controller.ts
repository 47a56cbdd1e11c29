import { BadRequestException, Controller, Headers, HttpCode, Inject, Post, Body } from '@nestjs/common';
import { Allow } from '@shanhuo/identity';
import { WebhookService } from './webhook.service.js';

/** Bytes of a message at most; the provider's longest are some kilobytes. */
export const WEBHOOK_BODY_LIMIT = 64 * 1024;
/** Where the provider sends its messages. */
export const WEBHOOK_PATH = '/webhooks/stripe';

/** Takes the messages of the payment provider. The signature over the raw bytes stands in for a sign-in. */
@Controller('webhooks')
export class WebhookController {
  constructor(@Inject(WebhookService) private readonly webhooks: WebhookService) {}

  @Allow.everyone()
  @Post('stripe')
  @HttpCode(200)
  async stripe(@Body() body: unknown, @Headers('stripe-signature') signature?: string): Promise<{ received: true }> {
    const isSigned = Buffer.isBuffer(body) && (await this.webhooks.receive(body, signature ?? ''));
    if (!isSigned) throw new BadRequestException('The signature does not fit the message, or is too old.');
    return { received: true };
  }
}
