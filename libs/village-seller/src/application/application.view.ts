import type { RealNameLevel } from '@shanhuo/identity';
import type { Language } from '@shanhuo/kernel';
import type { VillageRow } from '../region/region.rows.js';
import type { SellerKind } from '../seller/seller.states.js';
import type { ApplicationChangeRow, ApplicationItemRow, ApplicationRow } from './application.rows.js';
import type { ApplicationState } from './application.states.js';
import { levelWords, nextWords, stepsOf, type ApplicationStepView } from './where-it-stands.rules.js';

/** Who looks at an application, as far as it decides what they may do with it. */
export interface ApplicationReader {
  readonly personId: string | undefined;
  readonly villageIds: readonly string[];
  readonly isOperator: boolean;
}

/** An item with the paper that was handed in for it. */
export interface ApplicationItemView {
  readonly item: Pick<ApplicationItemRow, 'id' | 'code' | 'kind' | 'words' | 'required'>;
  readonly done: boolean;
  readonly doneAt: Date | null;
  readonly document: { readonly id: string; readonly url: string } | null;
}

/** An application as a reader sees it. Its class has the name of the GraphQL type: results are told apart by it. */
export class Application {
  readonly id: string;
  readonly code: string;
  readonly kind: SellerKind;
  readonly state: ApplicationState;
  readonly shopName: string;
  readonly village: VillageRow;
  readonly legalGround: string;
  readonly creditCode: string | null;
  readonly foundedOn: string | null;
  readonly grows: string;
  readonly maskedName: string | null;
  readonly maskedIdentityNumber: string | null;
  readonly realNameCheck: {
    readonly level: RealNameLevel;
    readonly words: string;
    readonly dueOn: string;
  } | null;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
  readonly steps: readonly ApplicationStepView[];
  readonly next: string;
  readonly items: readonly ApplicationItemView[];
  readonly changes: readonly (Omit<ApplicationChangeRow, 'at'> & { readonly at: Date })[];
  readonly sellerId: string | null;
  readonly canVouch: boolean;
  readonly canDecide: boolean;
  readonly canWithdraw: boolean;
  readonly canResubmit: boolean;

  constructor(row: ApplicationRow, reader: ApplicationReader, language: Language) {
    const { realName, items, changes, personId } = row;
    const isOwn = personId === reader.personId;
    const isOpen = ['applied', 'recommended', 'changes_wanted'].includes(row.state);
    this.id = row.id;
    this.code = row.code;
    this.kind = row.kind;
    this.state = row.state;
    this.shopName = row.shopName;
    this.village = row.village;
    this.legalGround = row.legalGround;
    this.creditCode = row.creditCode;
    this.foundedOn = row.foundedOn;
    this.grows = row.grows;
    this.submittedAt = row.submittedAt;
    this.decidedAt = row.decidedAt;
    this.sellerId = row.sellerId;
    this.maskedName = realName?.maskedName ?? null;
    this.maskedIdentityNumber = realName?.maskedIdentityNumber ?? null;
    this.realNameCheck = realName && {
      level: realName.level,
      words: levelWords(realName.level)[language],
      dueOn: realName.dueOn,
    };
    this.steps = stepsOf(row, language);
    this.next = nextWords(row, language);
    this.items = items.map(toItem);
    this.changes = changes.map(({ at, ...change }) => ({ ...change, at: new Date(at) }));
    this.canVouch = !isOwn && row.state === 'applied' && reader.villageIds.includes(row.village.id);
    this.canDecide = !isOwn && isOpen && reader.isOperator;
    this.canWithdraw = isOwn && isOpen;
    this.canResubmit = isOwn && row.state === 'changes_wanted';
  }
}

/** A picture of a paper is served at an address of its own, to those who may see it; null where there is none. */
export function showDocument(id: string | null): { id: string; url: string } | null {
  return id === null ? null : { id, url: `/media/documents/${id}` };
}

function toItem({ doneAt, documentId, ...item }: ApplicationItemRow): ApplicationItemView {
  return {
    item,
    done: doneAt !== null,
    doneAt: doneAt === null ? null : new Date(doneAt),
    document: showDocument(documentId),
  };
}
