import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import {
  BlindIndexer,
  countedAddress,
  Limits,
  maskPhone,
  readPhone,
  Sealer,
  type Phone,
  type TooManyAttempts,
  type Viewer,
} from '@shanhuo/identity';
import { Clock, InvalidInput, newId, newShortCode, type FieldProblem, type Language } from '@shanhuo/kernel';
import { SellerAccess } from '../seller/seller-access.js';
import { SELLER_SCOPES } from '../seller/seller.scope.js';
import { placeOfName, placeOfPhone } from './call-back-places.js';
import { CallBackRepository, type NewCallBack } from './call-back.repository.js';
import {
  readAbout,
  readLine,
  readRequestId,
  type CallBackAbout,
  type CallBackTopic,
  type StatedAbout,
} from './call-back.rules.js';
import { callBackProblem } from './call-back.words.js';

const LONGEST_NAME = 20;

/** What somebody who wants to be called types. */
export interface AskForCallBack {
  readonly requestId: string;
  readonly phone: string;
  readonly name?: string | null | undefined;
  readonly topic: CallBackTopic;
  readonly about?: StatedAbout | null | undefined;
}

/** It is written down under this code. */
export class CallBackAsked {
  constructor(readonly requestCode: string) {}
}

interface ReadRequest {
  readonly requestId: string;
  readonly phone: Phone;
  readonly name: string;
}

/** Anybody asks to be called, signed in or not; nothing is sent to a number that nobody has confirmed. */
@Injectable()
export class AskForCallBackService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CallBackRepository) private readonly callBacks: CallBackRepository,
    @Inject(SellerAccess) private readonly access: SellerAccess,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(BlindIndexer) private readonly indexer: BlindIndexer,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A form that is sent again gets the code it got before, and counts once. */
  async ask(
    viewer: Viewer,
    input: AskForCallBack,
    language: Language,
  ): Promise<CallBackAsked | InvalidInput | TooManyAttempts> {
    const read = readRequest(input, language);
    if (read instanceof InvalidInput) return read;
    const phoneIndex = this.indexer.indexOf('phone', read.phone);
    const before = await this.callBacks.findAsked(read.requestId, phoneIndex);
    if (before !== undefined) return new CallBackAsked(before);
    const full = await this.limits.take(
      ['callBacksPerAddressAnHour', this.indexer.indexOf('address', countedAddress(viewer.visitor.address))],
      ['callBacksPerPhoneADay', phoneIndex],
    );
    if (full !== undefined) return full;
    const about = readAbout(input.about);
    const sellerId = await this.findSeller(viewer, about);
    const { requestId } = read;
    const asked = { requestId, topic: input.topic, about, sellerId, personId: viewer.personId, language, phoneIndex };
    const row = { ...asked, ...this.sealed(read), code: newShortCode(), askedAt: this.clock.now() };
    const added = await this.database.inTransaction((tx) => this.callBacks.add(tx, row));
    const code = added ? row.code : await this.callBacks.findAsked(requestId, phoneIndex);
    if (code === undefined) throw new Error(`request ${requestId} was not written`);
    return new CallBackAsked(code);
  }

  /** The shop the page was about if it is the viewer's to work in, else their own: what a page says proves nothing. */
  private async findSeller(viewer: Viewer, about: CallBackAbout | undefined): Promise<string | undefined> {
    if (viewer.session === undefined) return undefined;
    const shopCode = about?.shopCode ?? undefined;
    const named = shopCode && (await this.access.findHeldSeller(viewer, shopCode, ...ANY_SCOPE));
    if (named) return named.id;
    return (await this.access.findHeldSellers(viewer, 'own'))[0]?.id;
  }

  private sealed({ phone, name }: ReadRequest): Pick<NewCallBack, 'id' | 'maskedPhone' | 'sealedPhone' | 'sealedName'> {
    const id = newId();
    return {
      id,
      maskedPhone: maskPhone(phone),
      sealedPhone: this.sealer.seal(phone, placeOfPhone(id)),
      sealedName: name === '' ? null : this.sealer.seal(name, placeOfName(id)),
    };
  }
}

const [FIRST_SCOPE, ...OTHER_SCOPES] = SELLER_SCOPES;
const ANY_SCOPE = [FIRST_SCOPE, ...OTHER_SCOPES] as const;

function readRequest(input: AskForCallBack, language: Language): ReadRequest | InvalidInput {
  const requestId = readRequestId(input.requestId);
  const phone = readPhone(input.phone);
  const name = readLine(input.name ?? '');
  const problems: FieldProblem[] = [];
  if (requestId === undefined) problems.push(callBackProblem('requestId', 'REQUEST_INVALID', language));
  if (phone === undefined) problems.push(callBackProblem('phone', 'PHONE_INVALID', language));
  if ([...name].length > LONGEST_NAME) problems.push(callBackProblem('name', 'NAME_TOO_LONG', language));
  const isRead = requestId !== undefined && phone !== undefined && problems.length === 0;
  return isRead ? { requestId, phone, name } : new InvalidInput(problems);
}
