import type { MandateScope } from '../seller/seller.scope.js';
import type { ConsentWay, MandateState } from './mandate.states.js';

/** A mandate with the names of those it is between. */
export interface MandateRow {
  readonly id: string;
  readonly sellerId: string;
  readonly sellerCode: string;
  readonly sellerName: string;
  readonly sellerNameEn: string;
  readonly agentId: string;
  readonly agentName: string;
  readonly villageCode: string;
  readonly villageName: string;
  readonly villageNameEn: string;
  readonly scopes: readonly MandateScope[];
  readonly validFrom: string;
  readonly validUntil: string;
  readonly words: string;
  readonly wordsEn: string;
  readonly state: MandateState;
  readonly askedAt: Date;
  readonly grantedAt: Date | null;
  readonly consentWay: ConsentWay | null;
  readonly endedAt: Date | null;
  readonly endNote: string | null;
  /** Whether the agent has been one of the shop's village ever since the household agreed. */
  readonly agentStays: boolean;
  readonly shopStays: boolean;
}

/** A shop a mandate could be of. */
export interface PrincipalRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly householdId: string | null;
  readonly villageId: string;
  readonly villageName: string;
  readonly villageNameEn: string;
}

/** A person by the name they are shown by. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Something done for a household. */
export interface ActRow {
  readonly id: string;
  readonly at: Date;
  readonly actorName: string;
  readonly cooperativeName: string | null;
  readonly cooperativeNameEn: string | null;
  /** What was done, in both languages; null for what was written down before it was kept. */
  readonly what: { readonly 'zh-CN': string; readonly en: string } | null;
}
