import { Inject, Injectable } from '@nestjs/common';
import { Database, Idempotency, type IdempotencyKeyReused, type Transaction } from '@shanhuo/database';
import { readInput, type Viewer } from '@shanhuo/identity';
import { addChinaDays, chinaDayOf, Clock, Failure, InvalidInput, type Language } from '@shanhuo/kernel';
import { SellerNotFound } from '@shanhuo/village-seller';
import { z } from 'zod';
import { CardProjection } from '../card/card.projection.js';
import { ListingAccess, type ListingDesk } from '../listing/listing-access.js';
import { codeField, keyField, packAmountField, packUnitField } from '../listing/listing.fields.js';
import { ListingTermsService } from '../listing/listing.terms.js';
import { readHarvested, type LotUnit } from '../lot/harvest.rules.js';
import { LotWritten, lotProblem, writtenBy } from '../lot/harvest.service.js';
import { lotCodeField } from '../lot/lot.fields.js';
import { LotClosed, LotNotFound } from '../lot/lot.failures.js';
import { LotRepository } from '../lot/lot.repository.js';
import { LOT_PROBLEMS } from '../lot/lot.words.js';
import { CertificateRepository, type NewCertificate } from './certificate.repository.js';
import { CERTIFICATE_BASES, CERTIFICATE_PROMISE } from './certificate.rules.js';
import { CONTACT_KINDS, readContact } from './contact.rules.js';

const issueInput = z.object({
  ...{ idempotencyKey: keyField, sellerCode: codeField, code: lotCodeField },
  amount: packAmountField.refine((text) => text.length <= 20, 'AMOUNT_INVALID').nullish(),
  unit: packUnitField.nullish(),
  bases: z
    .array(z.enum(CERTIFICATE_BASES))
    .max(20, 'BASES_MISSING')
    .transform((bases) => CERTIFICATE_BASES.filter((basis) => bases.includes(basis)))
    .refine((bases) => bases.length > 0, 'BASES_MISSING'),
  contact: z
    .string()
    .max(40, 'CONTACT_INVALID')
    .nullish()
    .transform((text) => text?.trim() ?? ''),
  promises: z.boolean().refine((promises) => promises, 'PROMISE_MISSING'),
});

/** What is said of a certificate; `amount` as people type it, empty for all of the lot that is not certified yet. */
export type IssueCertificateInput = z.input<typeof issueInput>;
type Read = z.output<typeof issueInput>;
type Issued = { readonly code: string } | LotNotFound | LotClosed | InvalidInput;

/** A seller promises that a lot, or a part of it, is as the law asks (承诺达标合格证). What is issued is never changed. */
@Injectable()
export class IssueCertificateService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Idempotency) private readonly idempotency: Idempotency,
    @Inject(ListingAccess) private readonly access: ListingAccess,
    @Inject(ListingTermsService) private readonly terms: ListingTermsService,
    @Inject(LotRepository) private readonly lots: LotRepository,
    @Inject(CertificateRepository) private readonly certificates: CertificateRepository,
    @Inject(CardProjection) private readonly cards: CardProjection,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** More than was harvested is never certified, and the same key issues one. */
  async issue(
    viewer: Viewer,
    input: IssueCertificateInput,
    language: Language,
  ): Promise<LotWritten | SellerNotFound | LotNotFound | LotClosed | InvalidInput | IdempotencyKeyReused> {
    const read = readInput(issueInput, input, LOT_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const desk = await this.access.find(viewer, read.sellerCode, 'list');
    if (desk === undefined) return new SellerNotFound();
    const contact = readContactOf(desk, read, language);
    if (contact instanceof InvalidInput) return contact;
    const { certificateValidDays } = await this.terms.getTerms();
    const call = { scope: `catalog.issue-certificate ${desk.personId}`, key: read.idempotencyKey, input: read };
    const done = await this.database.inTransaction((tx) =>
      this.idempotency.once<Issued>(tx, call, () =>
        this.keep(tx, desk, { ...read, contact }, certificateValidDays, language),
      ),
    );
    return done instanceof Failure ? done : new LotWritten(desk.seller.code, done.code);
  }

  private async keep(
    tx: Transaction,
    desk: ListingDesk,
    read: Omit<Read, 'contact'> & Pick<NewCertificate, 'contact'>,
    validDays: number,
    language: Language,
  ): Promise<Issued> {
    const lot = await this.lots.lock(tx, desk.seller.id, read.code);
    if (lot === undefined) return new LotNotFound();
    if (lot.closedAt !== null) return new LotClosed();
    const certified = await this.certificates.findCertified(tx, lot.id);
    const quantity = readQuantity(read, lot.unit, lot.quantity - certified.quantity, language);
    if (quantity instanceof InvalidInput) return quantity;

    const at = this.clock.now();
    const today = chinaDayOf(at);
    const number = `HG-${read.code}-${certified.count + 1}`;
    await this.certificates.keep(tx, lot.id, {
      ...{ number, quantity, bases: read.bases, promise: CERTIFICATE_PROMISE, contact: read.contact },
      ...{ issuedOn: today, validUntil: addChinaDays(today, validDays), issued: writtenBy(desk, at) },
    });
    await this.cards.refresh(tx, [lot.productId]);
    const details = { lotId: lot.id, lotCode: read.code, number, quantity, unit: lot.unit };
    await this.access.record(tx, desk, 'certificate-issued', lot.productId, details);
    return { code: read.code };
  }
}

/** Whom to call about goods of a firm, as it was typed; of others nothing is kept. */
function readContactOf({ seller }: ListingDesk, { contact }: Read, language: Language): string | null | InvalidInput {
  if (!CONTACT_KINDS.includes(seller.kind))
    return contact === '' ? null : lotProblem('contact', 'CONTACT_NOT_KEPT', language);
  if (contact === '') return lotProblem('contact', 'CONTACT_MISSING', language);
  return readContact(contact) ?? lotProblem('contact', 'CONTACT_INVALID', language);
}

/** How much is certified: all that is left of the lot, or what was typed of it. */
function readQuantity(
  { amount, unit }: Pick<Read, 'amount' | 'unit'>,
  lotUnit: LotUnit,
  left: number,
  language: Language,
): number | InvalidInput {
  if (left <= 0) return lotProblem('amount', 'ALL_CERTIFIED', language);
  if (!amount) return left;
  const typed = unit ? readHarvested(amount, unit) : undefined;
  if (typed === undefined || typed.unit !== lotUnit) return lotProblem('amount', 'AMOUNT_INVALID', language);
  return typed.quantity > left ? lotProblem('amount', 'ABOVE_LOT', language) : typed.quantity;
}
