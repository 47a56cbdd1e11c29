import type { RealNameLevel } from '@shanhuo/identity';
import type { VillageRow } from '../region/region.rows.js';
import type { ChecklistItemKind } from '../checklist/checklist.rows.js';
import type { SellerKind } from '../seller/seller.states.js';
import type { ApplicationState } from './application.states.js';

/** Who made a step of an application. */
export type SteppedBy = 'applicant' | 'village' | 'operator';

/** An item of an application's checklist, in one language. */
export interface ApplicationItemRow {
  readonly id: string;
  readonly code: string;
  readonly kind: ChecklistItemKind;
  readonly words: string;
  readonly required: boolean;
  /** ISO moment, as JSON has it. */
  readonly doneAt: string | null;
  readonly documentId: string | null;
}

/** A step as it was made. */
export interface ApplicationChangeRow {
  readonly at: string;
  readonly byKind: SteppedBy;
  readonly from: ApplicationState | null;
  readonly to: ApplicationState;
  readonly reason: string | null;
}

/** An application with all that is shown of it, in one language. */
export interface ApplicationRow {
  readonly id: string;
  readonly code: string;
  readonly personId: string;
  readonly kind: SellerKind;
  readonly state: ApplicationState;
  readonly shopName: string;
  readonly grows: string;
  readonly legalGround: string;
  readonly creditCode: string | null;
  readonly foundedOn: string | null;
  readonly submittedAt: Date;
  readonly recommendedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly sellerId: string | null;
  readonly village: VillageRow;
  readonly realName: {
    readonly maskedName: string;
    readonly maskedIdentityNumber: string;
    readonly level: RealNameLevel;
    readonly dueOn: string;
  } | null;
  readonly items: readonly ApplicationItemRow[];
  readonly changes: readonly ApplicationChangeRow[];
}

/** An application under its lock: what a step has to know. */
export interface LockedApplication {
  readonly id: string;
  readonly code: string;
  readonly personId: string;
  readonly kind: SellerKind;
  readonly state: ApplicationState;
  readonly shopName: string;
  readonly shopNameEn: string;
  readonly villageId: string;
  readonly grows: string;
  readonly legalGround: string;
  readonly legalGroundEn: string;
  readonly creditCode: string | null;
  readonly foundedOn: string | null;
  readonly recommendedAt: Date | null;
}
