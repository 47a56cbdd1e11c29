import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import { DayCache } from '../terms/day-cache.js';
import type { FeeRule } from './fee.rules.js';

const findRules = statement(
  'order.find_fee_rules',
  `select role, seller_kind as "sellerKind", category_code as "categoryCode", cooperative_id as "cooperativeId",
    basis_points as "basisPoints", valid_from as "validFrom"
   from orders.fee_rules where valid_from <= $1::date and (valid_to is null or valid_to > $1::date)`,
);

/** Fee rules as dated rows. */
@Injectable()
export class FeeService {
  private readonly rules: DayCache<readonly FeeRule[]>;

  constructor(@Inject(Database) database: Database, @Inject(Clock) clock: Clock) {
    this.rules = new DayCache(clock, (day) => database.read<FeeRule>(findRules, [day]));
  }

  /** The rules of today, read at most once a minute; ask before a transaction is opened. */
  findRules(): Promise<readonly FeeRule[]> {
    return this.rules.get();
  }
}
