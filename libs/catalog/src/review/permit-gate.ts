import { Inject, Injectable } from '@nestjs/common';
import { chinaDayOf, Clock } from '@shanhuo/kernel';
import { PermitService } from '@shanhuo/village-seller';
import type { PermitKind } from '../product/product.states.js';

/** What a shelf asks for. */
export interface PermitRule {
  readonly permitKinds: readonly PermitKind[];
  readonly permitOnlyPrepacked: boolean;
}

/** Food that needs a permit is listed only by who has one today (rules.md 2); what is sold asks again, in SQL. */
@Injectable()
export class PermitGate {
  constructor(
    @Inject(PermitService) private readonly service: PermitService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Kinds of permits that a seller has today. */
  findKinds(sellerId: string): Promise<readonly PermitKind[]> {
    return this.service.findAcceptedKinds(undefined, sellerId, chinaDayOf(this.clock.now()));
  }
}

/** Whether goods of a shelf may be sold with these permits. */
export function permits(rule: PermitRule, isPrepacked: boolean, has: readonly PermitKind[]): boolean {
  const isNeeded = rule.permitKinds.length > 0 && (isPrepacked || !rule.permitOnlyPrepacked);
  return !isNeeded || rule.permitKinds.some((kind) => has.includes(kind));
}

/** Made food travels prepacked, with all that has to stand on it (rules.md 8). */
export function needsPrepacked({ permitKinds, permitOnlyPrepacked }: PermitRule): boolean {
  return permitKinds.length > 0 && !permitOnlyPrepacked;
}
