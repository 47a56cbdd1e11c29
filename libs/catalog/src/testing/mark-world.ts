import { newId } from '@shanhuo/kernel';
import { DecideMarkService } from '../mark/decide-mark.service.js';
import { HandInMarkService, MarkKept, type HandInMarkInput } from '../mark/hand-in-mark.service.js';
import type { MarkDecision } from '../mark/mark.events.js';
import { ListingWorld } from './listing-world.js';

const KEEP_PERSON = {
  text: `insert into identity.persons (id, display_name, sealed_phone, phone_index, masked_phone, created_at)
   values ($1, '', '', decode($2, 'hex'), '', '2026-11-01'::timestamptz) on conflict do nothing`,
};
const KEEP_PAPER = {
  text: `insert into village_seller.documents (id, person_id, sealed_key, content, content_hash, uploaded_at)
   values ($1, $2, '', '', '', '2026-11-01'::timestamptz)`,
};

/** Sellers with papers, and the desk that decides on them. */
export class MarkWorld {
  readonly handing = this.listing.stock.get(HandInMarkService);
  readonly deciding = this.listing.stock.get(DecideMarkService);
  private numbers = 0;

  constructor(readonly listing: ListingWorld) {}

  static async open(url: string, products?: Parameters<typeof ListingWorld.open>[1]): Promise<MarkWorld> {
    const listing = await ListingWorld.open(url, products);
    for (const { personId = '' } of [listing.seller, listing.stranger]) {
      await listing.stock.database.read(KEEP_PERSON, [personId, newId().replaceAll('-', '')]);
    }
    return new MarkWorld(listing);
  }

  /** As if a person had sent the picture of a paper. */
  async paper(viewer = this.listing.seller): Promise<string> {
    const id = newId();
    await this.listing.stock.database.read(KEEP_PAPER, [id, viewer.personId]);
    return id;
  }

  /** A paper that is fine, of the county of the goods. */
  async input(code: string, given: Partial<HandInMarkInput> = {}): Promise<HandInMarkInput> {
    this.numbers += 1;
    return {
      ...{
        sellerCode: this.listing.family,
        code,
        kind: 'organic',
        number: `ORG-${this.numbers}`,
        issuer: '某认证中心',
      },
      ...{ areaCodes: ['990121'], validFrom: '2026-11-01', validUntil: '2026-12-31' },
      documentId: given.documentId ?? (await this.paper()),
      ...given,
    };
  }

  /** Hands in a paper, and says the id of its mark. */
  async handIn(code: string, given: Partial<HandInMarkInput> = {}): Promise<string> {
    const kept = await this.handing.handIn(this.listing.seller, await this.input(code, given), 'zh-CN');
    if (!(kept instanceof MarkKept)) throw new Error(`not handed in: ${JSON.stringify(kept)}`);
    return kept.markId;
  }

  decide(id: string, decision: MarkDecision, reason = '对过原件。') {
    return this.deciding.decide(this.listing.operator, { id, decision, reason }, 'zh-CN');
  }

  /** Hands one in and accepts it. */
  async accepted(code: string, given: Partial<HandInMarkInput> = {}): Promise<string> {
    const id = await this.handIn(code, given);
    await this.decide(id, 'accepted');
    return id;
  }

  withdraw(id: string, viewer = this.listing.seller, sellerCode = this.listing.family) {
    return this.handing.withdraw(viewer, sellerCode, id);
  }
}
