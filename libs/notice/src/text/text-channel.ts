import type { Phone } from '@shanhuo/identity';

/** A text message as a provider takes it. */
export interface TextToSend {
  /** The provider's idempotency key: the same id is sent once, however often it is asked for. */
  readonly id: string;
  readonly phone: Phone;
  readonly body: string;
  /** After this it is of no use. */
  readonly expiresAt: Date;
}

/** Port to whoever sends text messages. Called outside any transaction. */
export abstract class TextChannel {
  /** Resolves when the provider has taken the message; throws to be asked again. */
  abstract send(text: TextToSend): Promise<void>;
}
