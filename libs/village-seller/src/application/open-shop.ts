import { Inject, Injectable } from '@nestjs/common';
import { EventPublisher, type Transaction } from '@shanhuo/database';
import { GrantService } from '@shanhuo/identity';
import { chinaDayOf, Clock, newId, newShortCode } from '@shanhuo/kernel';
import { CooperativeEntity, HouseholdEntity } from '../cooperative/cooperative.entity.js';
import { SellerEntity } from '../seller/seller.entity.js';
import { DEFAULT_TIME_ZONE } from '../seller/time-zone.rules.js';
import { SellerDue } from '../standing/seller-due.js';
import { SELLER_APPROVED, type SellerApproved } from './application.events.js';
import { LICENSED } from './application.fields.js';
import type { LockedApplication } from './application.rows.js';

/** Makes the seller of an approved application, with its household or cooperative, and lets the applicant act for it. */
@Injectable()
export class OpenShop {
  constructor(
    @Inject(GrantService) private readonly grants: GrantService,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(SellerDue) private readonly due: SellerDue,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Returns the id of the new seller. */
  async open(tx: Transaction, application: LockedApplication): Promise<string> {
    const { kind, shopName, shopNameEn, villageId, personId } = application;
    const named = { name: shopName, nameEn: shopNameEn, villageId };
    const householdId = LICENSED.has(kind) ? null : newId();
    if (householdId !== null) await tx.insert(HouseholdEntity, { id: householdId, ...named });
    const cooperativeId = kind === 'cooperative' ? newId() : null;
    if (cooperativeId !== null) {
      const foundedOn = application.foundedOn;
      if (foundedOn === null) throw new Error('a cooperative without a day of foundation was approved');
      await tx.insert(CooperativeEntity, { id: cooperativeId, code: newShortCode(), ...named, foundedOn });
    }
    const sellerId = newId();
    await tx.insert(SellerEntity, {
      id: sellerId,
      code: newShortCode(),
      kind,
      standing: 'approved',
      ...named,
      legalGround: application.legalGround,
      legalGroundEn: application.legalGroundEn,
      story: application.grows,
      storyEn: application.grows,
      householdId,
      cooperativeId,
      since: chinaDayOf(this.clock.now()),
      timeZone: DEFAULT_TIME_ZONE,
      ...(await this.due.afterToday(tx)),
      leavesOn: null,
    });
    await this.grants.giveBySystem(
      tx,
      personId,
      cooperativeId === null
        ? { role: 'seller', subjectKind: 'seller', subjectId: sellerId }
        : { role: 'manager', subjectKind: 'cooperative', subjectId: cooperativeId },
    );
    const payload: SellerApproved = {
      sellerId,
      personId,
      applicationId: application.id,
      applicationCode: application.code,
    };
    await this.events.publish(tx, { name: SELLER_APPROVED, payload });
    return sellerId;
  }
}
