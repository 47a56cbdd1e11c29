import { setTimeout as pause } from 'node:timers/promises';
import { newTestPhone } from '@shanhuo/identity/testing';
import type { Client } from 'pg';
import { Buyer } from '../support/buyer.js';
import { insist } from './insist.js';
import type { FaultWorld } from './world/fault-world.js';

const LOOK_EVERY_MILLISECONDS = 100;

const FIND = `query ($sellerCode: String!, $id: ID!) { goodsImport(sellerCode: $sellerCode, id: $id) {
  state refusal counts { verdict count } } }`;
const APPLY = `mutation ($input: ApplyGoodsImportInput!) { applyGoodsImport(input: $input) { __typename } }`;
/** With goods in numbers, so that changes of them may be interrupted, too. */
const RICHEST = `select s.id, s.code from village_seller.sellers s join catalog.products p on p.seller_id = s.id
  where s.standing = 'approved' and s.kind <> 'petty_trade' and p.state = 'on_sale'
  group by s.id, s.code order by count(*) desc, s.code limit 1`;
const GIVE = `insert into identity.grants (id, person_id, role, subject_kind, subject_id, granted_at)
  select gen_random_uuid(), p.id, 'seller', 'seller', $1, now() from identity.persons p
  join auth.sessions s on s.person_id = p.id order by s.started_at desc limit 1`;

/** A file of goods as it stands. */
export interface BroughtFile {
  readonly state: string;
  readonly refusal: string | null;
  readonly counts: Readonly<Record<string, number>>;
}

/** Somebody of a shop who sends files of goods, and does again whatever got no answer. */
export class GoodsBringer {
  private constructor(
    private readonly world: FaultWorld,
    private readonly client: Client,
    private readonly person: Buyer,
    private readonly sellerCode: string,
  ) {}

  static async open(world: FaultWorld, client: Client): Promise<GoodsBringer> {
    const person = new Buyer(world, newTestPhone());
    await insist(() => person.signIn());
    const { rows } = await client.query<{ id: string; code: string }>(RICHEST);
    await client.query(GIVE, [rows[0]?.id]);
    return new GoodsBringer(world, client, person, rows[0]?.code ?? '');
  }

  /** All goods of the shop. */
  export(format: 'xlsx' | 'csv'): Promise<Buffer> {
    return insist(async () => {
      const response = await fetch(`${this.world.apiUrl}/exports/goods?seller=${this.sellerCode}&format=${format}`, {
        headers: this.headers,
      });
      return Buffer.from(await response.arrayBuffer());
    });
  }

  /** Sends a file, and waits until it is looked at. */
  async preview(file: string | Buffer, within: number): Promise<string> {
    const id = await insist(async () => {
      const response = await fetch(`${this.world.apiUrl}/media/goods?seller=${this.sellerCode}&name=goods`, {
        ...{ method: 'POST', headers: this.headers, body: new Uint8Array(Buffer.from(file)) },
      });
      const { importId } = (await response.json()) as { importId?: string };
      if (importId === undefined) throw new Error(`status ${response.status}`);
      return importId;
    });
    await this.until(id, within, ({ state }) => state !== 'CHECKING');
    return id;
  }

  /** Says yes, and waits until it is done. */
  async apply(id: string, within: number): Promise<BroughtFile> {
    await insist(() => this.person.ask(APPLY, { input: { sellerCode: this.sellerCode, id, confirmed: true } }));
    return this.until(id, within, ({ state }) => state !== 'APPLYING');
  }

  /** As if the time were over for which a dead worker had its files to itself. */
  async lapse(): Promise<void> {
    await this.client.query(`update catalog.imports set held_until = now() where state in ('checking', 'applying')`);
  }

  private get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.person.sessionToken}`, 'accept-language': 'zh-CN' };
  }

  private async until(id: string, within: number, is: (file: BroughtFile) => boolean): Promise<BroughtFile> {
    const deadline = Date.now() + within;
    for (;;) {
      const file = await insist(() => this.find(id));
      if (is(file)) return file;
      if (Date.now() > deadline) throw new Error(`not in time: ${JSON.stringify(file)}`);
      await pause(LOOK_EVERY_MILLISECONDS);
    }
  }

  private async find(id: string): Promise<BroughtFile> {
    interface Answer {
      readonly goodsImport: {
        readonly state: string;
        readonly refusal: string | null;
        readonly counts: readonly { readonly verdict: string; readonly count: number }[];
      };
    }
    const { goodsImport } = await this.person.ask<Answer>(FIND, { sellerCode: this.sellerCode, id });
    const { counts, ...file } = goodsImport;
    return { ...file, counts: Object.fromEntries(counts.map(({ verdict, count }) => [verdict, count])) };
  }
}
