import { Inject, Injectable } from '@nestjs/common';
import { Database, isUniqueViolation, type Transaction } from '@shanhuo/database';
import { readInput, type Viewer } from '@shanhuo/identity';
import { chinaDayOf, Clock, InvalidInput, isId, newId, type FieldProblem, type Language } from '@shanhuo/kernel';
import { EvidencePapers, isStillGood, SellerNotFound } from '@shanhuo/village-seller';
import { z } from 'zod';
import { CardProjection } from '../card/card.projection.js';
import { ListingAccess, type ListingDesk } from '../listing/listing-access.js';
import { ListingNotFound } from '../listing/listing.failures.js';
import { codeField, lineField } from '../listing/listing.fields.js';
import type { MarkEntity } from './mark.entity.js';
import { MarkMoved, MarkNotFound } from './mark.failures.js';
import { MarkRepository, type MarkClaimRow } from './mark.repository.js';
import { MARK_KINDS, markState, type MarkKind, type MarkState } from './mark.states.js';
import { MARK_PROBLEMS, markProblem } from './mark.words.js';

const MOST_PLACES = 20;
const dayField = z.iso.date('MARK_DAYS_INVALID');
const markInput = z.object({
  sellerCode: codeField,
  code: codeField,
  kind: z.enum(MARK_KINDS),
  number: lineField(60, 'MARK_NUMBER_MISSING'),
  issuer: lineField(60, 'MARK_ISSUER_MISSING'),
  areaCodes: z
    .array(z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/, 'MARK_AREA_UNKNOWN'))
    .min(1, 'MARK_AREA_UNKNOWN')
    .max(MOST_PLACES, 'MARK_AREA_UNKNOWN')
    .transform((codes) => [...new Set(codes)]),
  validFrom: dayField,
  validUntil: dayField,
  documentId: z.string().refine(isId, 'MARK_DOCUMENT_UNKNOWN'),
});
type Read = z.output<typeof markInput>;

/** Evidence for a mark, as it is typed; days as `2026-11-23`, codes of places as they are now. */
export type HandInMarkInput = z.input<typeof markInput>;

/** The mark stands under this id. */
export class MarkKept {
  constructor(readonly markId: string) {}
}

/** Sellers hand in the papers that marks rest on, and take them back (rules.md 10). */
@Injectable()
export class HandInMarkService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MarkRepository) private readonly marks: MarkRepository,
    @Inject(ListingAccess) private readonly access: ListingAccess,
    @Inject(EvidencePapers) private readonly papers: EvidencePapers,
    @Inject(CardProjection) private readonly cards: CardProjection,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * For one product: a paper about tea says nothing of honey. The picture is one that the person uploaded, sealed like
   * other papers; the mark shows nowhere before an operator has accepted it.
   */
  async handIn(
    viewer: Viewer,
    input: HandInMarkInput,
    language: Language,
  ): Promise<MarkKept | SellerNotFound | ListingNotFound | InvalidInput> {
    const read = readInput(markInput, input, MARK_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const desk = await this.access.find(viewer, read.sellerCode, 'list');
    if (desk === undefined) return new SellerNotFound();
    const goods = await this.marks.findGoods(read.code, desk.seller.id);
    if (goods === undefined) return new ListingNotFound();
    const wrong = (problems: FieldProblem[]): InvalidInput => new InvalidInput(problems);
    const placeIds = await this.placesOf(read, goods.villageId, language);
    if (placeIds instanceof InvalidInput) return placeIds;
    return this.database
      .inTransaction((tx) => this.keep(tx, desk, goods.id, placeIds, read, language))
      .catch((error: unknown) => {
        if (!isUniqueViolation(error, 'marks_number_once')) throw error;
        return wrong([markProblem('number', 'MARK_NUMBER_USED', language)]);
      });
  }

  /** What was accepted shows no more from this moment on. */
  async withdraw(viewer: Viewer, sellerCode: string, id: string): Promise<MarkKept | MarkNotFound | MarkMoved> {
    const desk = await this.access.find(viewer, sellerCode, 'list');
    if (desk === undefined || !isId(id)) return new MarkNotFound();
    return this.database.inTransaction(async (tx) => {
      const goods = await this.marks.lockGoods(tx, id);
      if (goods?.sellerId !== desk.seller.id) return new MarkNotFound();
      const from = (['submitted', 'accepted'] satisfies MarkState[]).filter((state) =>
        markState.allows(state, 'withdrawn'),
      );
      const step = { to: 'withdrawn', from, at: this.clock.now(), by: desk.personId, reason: null } as const;
      if (!(await this.marks.move(tx, id, step))) return new MarkMoved();
      await this.cards.refresh(tx, [goods.productId]);
      await this.access.record(tx, desk, 'mark-withdrawn', goods.productId, { markId: id });
      return new MarkKept(id);
    });
  }

  /** Of one product; none of a seller one does not hold. */
  async findOfGoods(viewer: Viewer, sellerCode: string, code: string): Promise<MarkClaimRow[]> {
    const desk = await this.access.find(viewer, sellerCode, 'list');
    const goods = desk && (await this.marks.findGoods(codeField.parse(code), desk.seller.id));
    return goods === undefined ? [] : this.marks.findOfProduct(goods.id);
  }

  /** An area that does not hold the goods would show their mark nowhere: better said at once than decided in vain. */
  private async placesOf(read: Read, villageId: string, language: Language): Promise<string[] | InvalidInput> {
    const places = await this.marks.findPlaces(read.areaCodes, villageId);
    const wrong = (code: string): InvalidInput => new InvalidInput([markProblem('areaCodes', code, language)]);
    if (places.length < read.areaCodes.length) return wrong('MARK_AREA_UNKNOWN');
    if (!places.some(({ holdsGoods }) => holdsGoods)) return wrong('MARK_AREA_ELSEWHERE');
    if (!isStillGood(chinaDayOf(this.clock.now()), read))
      return new InvalidInput([markProblem('validUntil', 'MARK_DAYS_INVALID', language)]);
    return places.map(({ placeId }) => placeId);
  }

  private async keep(
    tx: Transaction,
    desk: ListingDesk,
    productId: string,
    placeIds: string[],
    read: Read,
    language: Language,
  ): Promise<MarkKept | InvalidInput> {
    const id = newId();
    const { personId } = desk;
    if (!(await this.papers.handIn(tx, id, read.documentId, personId))) {
      return new InvalidInput([markProblem('documentId', 'MARK_DOCUMENT_UNKNOWN', language)]);
    }
    const given = pick(read);
    await this.marks.add(tx, {
      ...{ ...given, id, productId, placeIds, state: 'submitted' },
      ...{ submittedAt: this.clock.now(), submittedBy: personId, documentId: read.documentId },
      ...{ decidedAt: null, decidedBy: null, reason: null },
      ...{ withdrawnAt: null, withdrawnBy: null, withdrawalReason: null },
    });
    await this.access.record(tx, desk, 'mark-handed-in', productId, { markId: id });
    return new MarkKept(id);
  }
}

/** What buyers read beside a mark is who issued the paper, and its number: nothing that a seller words freely. */
function pick({
  kind,
  number,
  issuer,
  validFrom,
  validUntil,
}: Read): Pick<MarkEntity, 'number' | 'evidence' | 'evidenceEn' | 'validFrom' | 'validUntil'> & { kind: MarkKind } {
  const evidence = `${issuer}颁发，证书编号 ${number}`;
  return { kind, number, evidence, evidenceEn: `Certificate ${number} of ${issuer}`, validFrom, validUntil };
}
