import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import { DemoMode, maskPhone, Sealer, type SealedPlace } from '@shanhuo/identity';
import { Clock } from '@shanhuo/kernel';
import DataLoader from 'dataloader';
import { TextChannel, type TextToSend } from './text-channel.js';

/** What would have gone to a phone. */
export interface OfflineText {
  readonly id: string;
  readonly maskedPhone: string;
  readonly body: string;
  readonly sentAt: Date;
}

const keepTexts = statement(
  'notice.keep_offline_texts',
  `insert into notice.offline_texts (id, masked_phone, sealed_body, sent_at, expires_at)
   select * from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[]) on conflict (id) do nothing`,
);

const findTexts = statement(
  'notice.find_offline_texts',
  `select id, masked_phone as "maskedPhone", sealed_body as "sealedBody", sent_at as "sentAt"
   from notice.offline_texts where expires_at > $1 order by sent_at desc, id desc limit $2`,
);

/**
 * Sends nothing: it keeps what it would have sent, for the demo's own page to show until it expires. It works only with
 * the embedded database and no real key; anywhere else a code on a screen would be a key under the mat, and it throws.
 */
@Injectable()
export class OfflineTextChannel extends TextChannel {
  /** What is sent side by side is kept by one statement. */
  private readonly keeping = new DataLoader<TextToSend, true>((texts) => this.keepAll(texts), { cache: false });

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(DemoMode) private readonly demo: DemoMode,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    super();
  }

  async send(text: TextToSend): Promise<void> {
    await this.demo.assertOn();
    await this.keeping.load(text);
  }

  /** Newest first. */
  async findKept(most: number): Promise<OfflineText[]> {
    await this.demo.assertOn();
    const rows = await this.database.read<Omit<OfflineText, 'body'> & { sealedBody: string }>(findTexts, [
      this.clock.now(),
      most,
    ]);
    return rows.map(({ sealedBody, ...text }) => ({
      ...text,
      body: this.sealer.open(sealedBody, placeOf(text.id)),
    }));
  }

  private async keepAll(texts: readonly TextToSend[]): Promise<true[]> {
    const now = this.clock.now();
    await this.database.write(keepTexts, [
      texts.map(({ id }) => id),
      texts.map(({ phone }) => maskPhone(phone)),
      texts.map(({ id, body }) => this.sealer.seal(body, placeOf(id))),
      texts.map(() => now),
      texts.map(({ expiresAt }) => expiresAt),
    ]);
    return texts.map(() => true);
  }
}

function placeOf(id: string): SealedPlace {
  return { table: 'notice.offline_texts', column: 'sealed_body', row: id };
}
