import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, type Transaction } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import {
  chinaDayOf,
  Clock,
  isId,
  newId,
  type ChinaDay,
  type InvalidInput,
  type Language,
  type Wording,
} from '@shanhuo/kernel';
import { NotAHousehold } from '../membership/membership.failures.js';
import { SellerAccess } from '../seller/seller-access.js';
import { SellerNotFound } from '../seller/seller.failures.js';
import { longestUntil } from '../mandate/mandate.rules.js';
import { ConsentNotFound } from './consent.failures.js';
import { ConsentRepository, type ConsentingRow, type ConsentOf, type ConsentRow } from './consent.repository.js';
import { CONSENT_PURPOSES, readUntil, WORDS_VERSION, writeConsent, type ConsentPurpose } from './consent.rules.js';
import { consentProblem } from './consent.words.js';
import { FamilyPhotoRepository } from './family-photo.repository.js';

/** A household agrees. */
export interface GiveConsent {
  readonly sellerCode: string;
  readonly purpose: ConsentPurpose;
  /** The last day, `2027-11-22`. */
  readonly until: string;
  /** That the words were read and are meant; nothing else will do. */
  readonly agrees: boolean;
  /** Of a photo alone: which one. */
  readonly photoId?: string | null;
}

/** The book, as it stands now. */
export class ConsentBook {
  constructor(
    readonly sellerCode: string,
    readonly rows: readonly ConsentRow[],
    /** What would be agreed to, until the last day there is. */
    readonly offers: readonly { readonly purpose: ConsentPurpose; readonly words: Wording }[],
    readonly lastDay: ChinaDay,
  ) {}
}

/** What a household lets be told of it, and takes back (rules.md 34). Neither an agent nor a cooperative agrees for it. */
@Injectable()
export class ConsentBookService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SellerAccess) private readonly access: SellerAccess,
    @Inject(ConsentRepository) private readonly consents: ConsentRepository,
    @Inject(FamilyPhotoRepository) private readonly photos: FamilyPhotoRepository,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Undefined for a shop that is not one's own, and for one of no household. */
  async find(viewer: Viewer, sellerCode: string): Promise<ConsentBook | undefined> {
    const seller = await this.access.findHeldSeller(viewer, sellerCode, 'own');
    if (seller === undefined) return undefined;
    const shop = await this.consents.findShop(seller.id);
    return shop.householdId === null ? undefined : this.open(seller.id, seller.code, shop);
  }

  /** What ran for the same purpose is replaced: the last words hold. */
  async give(
    viewer: Viewer,
    personId: string,
    input: GiveConsent,
    language: Language,
  ): Promise<ConsentBook | SellerNotFound | NotAHousehold | InvalidInput> {
    const seller = await this.access.findHeldSeller(viewer, input.sellerCode, 'own');
    if (seller === undefined) return new SellerNotFound();
    const shop = await this.consents.findShop(seller.id);
    if (shop.householdId === null) return new NotAHousehold();
    if (!input.agrees) return consentProblem('agrees', 'NOT_AGREED', language);
    const at = this.clock.now();
    const today = chinaDayOf(at);
    const until = readUntil(input.until, today, await this.consents.getLongestMonths(today));
    if (typeof until !== 'string') return consentProblem('until', until.problem, language);
    const words = writeConsent(input.purpose, subjectOf(shop), until);
    const of = { sellerId: seller.id, purpose: input.purpose };
    const id = newId();
    const refused = await this.database.inTransaction(async (tx) => {
      await this.consents.lockShop(tx, seller.id);
      await this.end(tx, of, { at, personId });
      await this.consents.add(tx, {
        ...{ ...of, id, wordsVersion: WORDS_VERSION, words: words['zh-CN'], wordsEn: words.en },
        ...{ validUntil: until, givenAt: at, givenBy: personId, way: 'own_page' },
      });
      const photo = { id: input.photoId ?? '', personId, by: { id, validUntil: until } };
      if (of.purpose === 'photo' && !(isId(photo.id) && (await this.photos.take(tx, photo)))) {
        return consentProblem('photoId', 'PHOTO_MISSING', language);
      }
      await this.record(tx, personId, 'consent.given', id, of);
    });
    if (refused !== undefined) return refused;
    return this.open(seller.id, seller.code, shop);
  }

  /** Gone everywhere at the next request: whatever tells of a family asks for its consent as it reads. */
  async withdraw(
    viewer: Viewer,
    personId: string,
    { sellerCode, purpose }: Pick<GiveConsent, 'sellerCode' | 'purpose'>,
  ): Promise<ConsentBook | ConsentNotFound> {
    const seller = await this.access.findHeldSeller(viewer, sellerCode, 'own');
    if (seller === undefined) return new ConsentNotFound();
    const of = { sellerId: seller.id, purpose };
    const by = { at: this.clock.now(), personId };
    const ended = await this.database.inTransaction(async (tx) => {
      await this.consents.lockShop(tx, seller.id);
      const id = await this.end(tx, of, by);
      if (id !== undefined) await this.record(tx, personId, 'consent.withdrawn', id, of);
      return id;
    });
    if (ended === undefined) return new ConsentNotFound();
    return this.open(seller.id, seller.code, await this.consents.findShop(seller.id));
  }

  private async open(sellerId: string, sellerCode: string, shop: ConsentingRow): Promise<ConsentBook> {
    const today = chinaDayOf(this.clock.now());
    const until = longestUntil(today, await this.consents.getLongestMonths(today));
    const offers = CONSENT_PURPOSES.filter((purpose) => purpose !== 'story' || shop.story !== '').map((purpose) => ({
      purpose,
      words: writeConsent(purpose, subjectOf(shop), until),
    }));
    return new ConsentBook(sellerCode, await this.consents.list(sellerId), offers, until);
  }

  /** What was shown by it goes in the same transaction: nothing is left that could be shown by mistake. */
  private async end(tx: Transaction, of: ConsentOf, by: { at: Date; personId: string }): Promise<string | undefined> {
    const id = await this.consents.end(tx, of, by);
    if (id !== undefined) await this.photos.forgetOf(tx, id);
    return id;
  }

  private async record(
    tx: Transaction,
    actorId: string,
    action: string,
    subjectId: string,
    details: ConsentOf,
  ): Promise<void> {
    await this.audit.record(tx, { actorId, action, subjectKind: 'consent', subjectId, outcome: 'done', details });
  }
}

function subjectOf({ name, nameEn, story, storyEn }: ConsentingRow) {
  return { shop: { 'zh-CN': name, en: nameEn || name }, story: { 'zh-CN': story, en: storyEn || story } };
}
