import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, type Transaction } from '@shanhuo/database';
import { PLATFORM_SUBJECT_ID, Sealer, type Phone, type Viewer } from '@shanhuo/identity';
import { Clock, InvalidInput, newId, type Language } from '@shanhuo/kernel';
import { InboxService, TextService, type CallBackTemplate } from '@shanhuo/notice';
import { placeOfName, placeOfPhone } from './call-back-places.js';
import { CallBackMoved, CallBackNotFound } from './call-back.failures.js';
import { CallBackRepository, type AnswerScope, type CallBackRow } from './call-back.repository.js';
import { readLine } from './call-back.rules.js';
import { callBackState, type CallBackOutcome } from './call-back.states.js';
import { callBackProblem } from './call-back.words.js';

const MOST_SHOWN = 100;
const LONGEST_NOTE = 200;
/** That somebody called, or could not, is worth a text for a day. */
const TEXT_OF_USE_MILLISECONDS = 24 * 3_600_000;

/** Whom to call, and how to address them. */
export class CallBackContact {
  constructor(
    readonly phone: string,
    readonly name: string | null,
  ) {}
}

/** What came of a call. */
export interface FinishCallBack {
  readonly code: string;
  readonly outcome: CallBackOutcome;
  readonly note: string;
}

/** A step was made; the request as it stands now is read by this code. */
export interface CallBackStepped {
  readonly requestCode: string;
}

const TELLING: Readonly<Record<CallBackOutcome, CallBackTemplate | undefined>> = {
  helped: 'call-back-helped',
  not_reached: 'call-back-not-reached',
  // Somebody else's number was typed: its holder has heard enough of us.
  not_meant: undefined,
};

/**
 * Requests are answered by operators, and by the agent of a village where they come from one of its shops. A number is
 * shown to the one who took the request, until it is over, and each time that is written down (rules.md 7).
 */
@Injectable()
export class AnswerCallBackService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CallBackRepository) private readonly callBacks: CallBackRepository,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(InboxService) private readonly inbox: InboxService,
    @Inject(TextService) private readonly texts: TextService,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The longest waiting first, 100 at most; one that is done makes room. */
  listWaiting(viewer: Viewer): Promise<CallBackRow[]> {
    return this.callBacks.listWaiting(scopeOf(viewer), MOST_SHOWN);
  }

  /** By what was typed of its code. */
  find(viewer: Viewer, code: string): Promise<CallBackRow | undefined> {
    return this.callBacks.find(code, scopeOf(viewer));
  }

  /** One that waits; an operator also takes over what somebody else took and does not answer. */
  async take(
    viewer: Viewer,
    personId: string,
    code: string,
  ): Promise<CallBackStepped | CallBackNotFound | CallBackMoved> {
    return this.database.inTransaction(async (tx) => {
      const request = await this.callBacks.lock(tx, code, scopeOf(viewer));
      if (request === undefined) return new CallBackNotFound();
      const isMine = request.state === 'taken' && request.takenBy === personId;
      if (isMine) return { requestCode: request.code };
      const mayTake = request.state === 'open' || scopeOf(viewer).all;
      if (!mayTake || !callBackState.allows(request.state, 'taken')) return new CallBackMoved();
      await this.callBacks.take(tx, request.id, { personId, at: this.clock.now() });
      await this.record(tx, personId, request, 'call-back.taken');
      await this.tellAsker(tx, request, 'call-back-taken');
      return { requestCode: request.code };
    });
  }

  /** Number and name in plain, to who took it. */
  async reveal(
    viewer: Viewer,
    personId: string,
    code: string,
  ): Promise<CallBackContact | CallBackNotFound | CallBackMoved> {
    return this.database.inTransaction(async (tx) => {
      const request = await this.callBacks.lock(tx, code, scopeOf(viewer));
      if (request === undefined) return new CallBackNotFound();
      const { id, state, takenBy, sealedPhone, sealedName } = request;
      if (state !== 'taken' || takenBy !== personId || sealedPhone === null) return new CallBackMoved();
      await this.record(tx, personId, request, 'call-back.revealed');
      const name = sealedName === null ? null : this.sealer.open(sealedName, placeOfName(id));
      return new CallBackContact(this.sealer.open(sealedPhone, placeOfPhone(id)), name);
    });
  }

  /** By who took it. Whoever asked is told, unless it was not they who did. */
  async finish(
    viewer: Viewer,
    personId: string,
    input: FinishCallBack,
    language: Language,
  ): Promise<CallBackStepped | CallBackNotFound | CallBackMoved | InvalidInput> {
    const note = readLine(input.note);
    const problem = note === '' ? 'NOTE_MISSING' : [...note].length > LONGEST_NOTE ? 'NOTE_TOO_LONG' : undefined;
    if (problem !== undefined) return new InvalidInput([callBackProblem('note', problem, language)]);
    return this.database.inTransaction(async (tx) => {
      const request = await this.callBacks.lock(tx, input.code, scopeOf(viewer));
      if (request === undefined) return new CallBackNotFound();
      if (!callBackState.allows(request.state, 'done') || request.takenBy !== personId) return new CallBackMoved();
      const at = this.clock.now();
      await this.callBacks.finish(tx, request.id, input.outcome, note, { personId, at });
      await this.record(tx, personId, request, 'call-back.finished', { outcome: input.outcome });
      const template = TELLING[input.outcome];
      if (template !== undefined) {
        await this.tellAsker(tx, request, template);
        await this.text(tx, request, template, at);
      }
      return { requestCode: request.code };
    });
  }

  private async tellAsker(tx: Transaction, { personId, code }: CallBackRow, template: CallBackTemplate): Promise<void> {
    if (personId === null) return;
    await this.inbox.tell(tx, { personId, eventId: newId(), template, details: { code } });
  }

  private async text(tx: Transaction, request: CallBackRow, template: CallBackTemplate, at: Date): Promise<void> {
    const { id, code, language, sealedPhone } = request;
    if (sealedPhone === null) return;
    const phone = this.sealer.open(sealedPhone, placeOfPhone(id)) as Phone;
    const useUntil = new Date(at.getTime() + TEXT_OF_USE_MILLISECONDS);
    await this.texts.tellByText(tx, { phone, eventId: newId(), template, language, details: { code }, useUntil });
  }

  private record(
    tx: Transaction,
    actorId: string,
    { id: subjectId }: CallBackRow,
    action: string,
    details: object = {},
  ): Promise<void> {
    return this.audit.record(tx, { actorId, action, subjectKind: 'call-back', subjectId, outcome: 'done', details });
  }
}

function scopeOf(viewer: Viewer): AnswerScope {
  return {
    villageIds: viewer.subjectsOf('agent', 'village'),
    all: viewer.holds('operator', 'platform', PLATFORM_SUBJECT_ID),
  };
}
