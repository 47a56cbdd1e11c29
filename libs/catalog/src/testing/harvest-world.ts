import type { Viewer } from '@shanhuo/identity';
import { newId, shortCodeOf, type Failure } from '@shanhuo/kernel';
import { HarvestService, LotWritten, type RecordHarvestInput } from '../lot/harvest.service.js';
import { HarvestSumsService } from '../lot/harvest-sums.service.js';
import { LotDeskService } from '../lot/lot-desk.service.js';
import { LotStepsService, type CorrectLotInput } from '../lot/lot-steps.service.js';
import type { LotRow } from '../lot/lot.rows.js';
import { ListingWorld } from './listing-world.js';
import { viewerOf } from './viewer-of.js';

/** A shop where a household harvests, its cooperative writes for it, and the agent of its village reads sums. */
export class HarvestWorld {
  readonly harvests = this.listing.stock.get(HarvestService);
  readonly steps = this.listing.stock.get(LotStepsService);
  readonly desk = this.listing.stock.get(LotDeskService);
  readonly sums = this.listing.stock.get(HarvestSumsService);
  readonly family = this.listing.family;
  readonly coop = shortCodeOf('cooperative coop');
  readonly product = shortCodeOf('product one');

  constructor(
    readonly listing: ListingWorld,
    readonly manager: Viewer,
    readonly agent: Viewer,
  ) {}

  static async open(url: string): Promise<HarvestWorld> {
    const listing = await ListingWorld.open(url, [
      { key: 'one', title: '黑木耳' },
      { key: 'river', sellerKey: 'river-shop' },
    ]);
    const [coop] = await listing.rows<{ id: string }>('select id from village_seller.cooperatives');
    const [village] = await listing.rows<{ id: string }>('select id from village_seller.villages where code = $1', [
      '990121101201',
    ]);
    return new HarvestWorld(
      listing,
      viewerOf({ role: 'manager', subjectKind: 'cooperative', subjectId: coop?.id ?? '' }),
      viewerOf({ role: 'agent', subjectKind: 'village', subjectId: village?.id ?? '' }),
    );
  }

  input(given: Partial<RecordHarvestInput> = {}): RecordHarvestInput {
    return {
      ...{ idempotencyKey: newId(), sellerCode: this.family, productCode: this.product },
      ...{ amount: '12.5', unit: 'jin', harvestedOn: '2026-11-20' },
      ...given,
    };
  }

  record(viewer: Viewer, given: Partial<RecordHarvestInput> = {}) {
    return this.harvests.record(viewer, this.input(given), 'zh-CN');
  }

  /** Code of the lot that a harvest of the household becomes. */
  async harvested(given: Partial<RecordHarvestInput> = {}): Promise<string> {
    const written = await this.record(this.listing.seller, given);
    if (!(written instanceof LotWritten)) throw new Error(`not harvested: ${JSON.stringify(written)}`);
    return written.lotCode;
  }

  correct(viewer: Viewer, code: string, given: Partial<CorrectLotInput> = {}): Promise<LotWritten | Failure> {
    const said = { amount: '10', unit: 'jin', harvestedOn: '2026-11-20', reason: '称错了', seenRecords: 1 } as const;
    return this.steps.correct(
      viewer,
      { idempotencyKey: newId(), sellerCode: this.family, code, ...said, ...given },
      'zh-CN',
    );
  }

  close(viewer: Viewer, code: string, seenRecords: number): Promise<LotWritten | Failure> {
    const input = { idempotencyKey: newId(), sellerCode: this.family, code, seenRecords };
    return this.steps.close(viewer, input, 'zh-CN');
  }

  async lot(code: string): Promise<LotRow> {
    const row = await this.desk.findLot(this.listing.seller, this.family, code);
    if (row === undefined) throw new Error(`no lot ${code}`);
    return row;
  }

  /** The household lets its cooperative do this for it, from now on or no more. */
  async let(scope: 'list' | 'price', isGranted: boolean): Promise<void> {
    await this.listing.rows(
      isGranted
        ? `insert into village_seller.member_permissions (id, household_id, cooperative_id, scope, granted_at, granted_by)
           select gen_random_uuid(), household_id, cooperative_id, $1, $2::timestamptz, gen_random_uuid()
           from village_seller.cooperative_members where left_on is null`
        : `update village_seller.member_permissions set revoked_at = $2::timestamptz, revoked_by = gen_random_uuid()
           where scope = $1 and revoked_at is null`,
      [scope, this.listing.stock.clock.now()],
    );
  }
}
