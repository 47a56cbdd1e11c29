import type { INestApplicationContext } from '@nestjs/common';
import { OfferService } from '@shanhuo/catalog';
import { Database } from '@shanhuo/database';
import { GrantService, PersonService, readPhone, Viewer, type RoleFor, type ViewerSession } from '@shanhuo/identity';
import { InboxService } from '@shanhuo/notice';
import { Clock, isFailure, newId, shortCodeOf } from '@shanhuo/kernel';
import type { DemoGoods, DemoPack, DemoSeller } from './goods.js';

/** Somebody at a seller's desk. */
export interface Desk {
  readonly viewer: Viewer;
  readonly session: ViewerSession;
}

const VISITOR = { address: '10.89.0.1', userAgent: 'demo history' };
/** The demo's own seller and manager sit at their desks, as their accounts say. */
const DEMO_PHONES: Readonly<Record<string, string>> = {
  [shortCodeOf('seller yaohuai-log-household')]: '19900000002',
  [shortCodeOf('seller qingfeng-mushroom-coop')]: '19900000004',
};
const FIRST_OTHER_PHONE = 19_900_000_100;
/** Below this share of a full shelf a seller fills it up. */
const LOW = 0.35;

/** The desks of all sellers of the demo, each with a person who may work there. */
export class Desks {
  private readonly desks = new Map<string, Desk>();
  private readonly packs: ReadonlyMap<string, DemoPack>;

  private constructor(
    private readonly app: INestApplicationContext,
    goods: DemoGoods,
  ) {
    this.packs = new Map([...goods.packs, ...goods.soldOut].map((pack) => [pack.variantId, pack]));
  }

  static async open(app: INestApplicationContext, goods: DemoGoods): Promise<Desks> {
    const desks = new Desks(app, goods);
    for (const [i, seller] of [...goods.sellers.values()].entries()) await desks.seat(seller, i);
    return desks;
  }

  of(sellerCode: string): Desk {
    const desk = this.desks.get(sellerCode);
    if (desk === undefined) throw new Error(`nobody sits at the desk of ${sellerCode}`);
    return desk;
  }

  /** The seller puts as many on the shelf as it holds, where few are left. */
  async fillUp(variantId: string, available: number): Promise<void> {
    const pack = this.packs.get(variantId);
    if (pack === undefined || available > pack.full * LOW) return;
    const { sellerCode, full } = pack;
    const input = {
      idempotencyKey: newId(),
      sellerCode,
      variantId,
      available: `${full}`,
      seenAvailable: `${available}`,
    };
    const set = await this.app.get(OfferService).setStock(this.of(sellerCode).viewer, input, 'zh-CN');
    // Somebody buys at the same moment: the shelf is looked at again at the next order.
    if (isFailure(set) && set.code !== 'STOCK_MOVED') throw new Error(`stock of ${variantId}: ${JSON.stringify(set)}`);
  }

  /** Everybody at a desk reads what came: a badge of hundreds would tell nobody what is new. */
  async readInboxes(): Promise<void> {
    const inbox = this.app.get(InboxService);
    for (const { session } of this.desks.values()) {
      const [newest] = (await inbox.findPage(session.personId, 1, undefined, 'zh-CN')).nodes;
      if (newest !== undefined) await inbox.markReadUpTo(session.personId, newest.id);
    }
  }

  private async seat(seller: DemoSeller, index: number): Promise<void> {
    const phone = readPhone(DEMO_PHONES[seller.code] ?? String(FIRST_OTHER_PHONE + index));
    if (phone === undefined) throw new Error('a demo phone is not one');
    const grant: RoleFor =
      seller.ownCooperativeId === undefined
        ? { role: 'seller', subjectKind: 'seller', subjectId: seller.id }
        : { role: 'manager', subjectKind: 'cooperative', subjectId: seller.ownCooperativeId };
    const personId = await this.app.get(Database).inTransaction(async (tx) => {
      const found = await this.app.get(PersonService).findOrOpen(tx, phone);
      await this.app.get(GrantService).giveBySystem(tx, found.personId, grant);
      return found.personId;
    });
    const startedAt = this.app.get(Clock).now();
    const session: ViewerSession = {
      ...{ sessionId: newId(), personId, grants: [grant], startedAt },
      ...{ method: 'password', secondFactorPassed: true },
    };
    this.desks.set(seller.code, { session, viewer: Viewer.signedIn(VISITOR, session) });
  }
}
