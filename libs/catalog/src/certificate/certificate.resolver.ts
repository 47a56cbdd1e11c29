import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { Failure, type Language } from '@shanhuo/kernel';
import { LotDeskService } from '../lot/lot-desk.service.js';
import { LotType } from '../lot/lot.types.js';
import { LotWritten, toLot } from '../lot/lot.view.js';
import { LOT_FAILURE_WORDS } from '../lot/lot.words.js';
import { CertificateRepository, type CertificateRow } from './certificate.repository.js';
import { CERTIFICATE_PROMISE } from './certificate.rules.js';
import { ConformityCertificateType, IssueCertificateInput, IssueCertificateResult } from './certificate.types.js';
import { IssueCertificateService } from './issue-certificate.service.js';

/** Certificates of lots, to who may list for their seller. */
@Resolver(() => LotType)
export class CertificateResolver {
  constructor(
    @Inject(IssueCertificateService) private readonly issuing: IssueCertificateService,
    @Inject(LotDeskService) private readonly desk: LotDeskService,
    @Inject(CertificateRepository) private readonly certificates: CertificateRepository,
  ) {}

  @Allow.everyone()
  @Query(() => String, { description: 'What whoever issues a conformity certificate promises, in Chinese.' })
  certificatePromise(): string {
    return CERTIFICATE_PROMISE;
  }

  @Allow.role(['seller', 'manager', 'agent'], 'lots of the sellers one holds')
  @Mutation(() => IssueCertificateResult, {
    description: 'Issues a conformity certificate for a lot, or for a part of it; never for more than was harvested.',
  })
  async issueCertificate(
    @Args('input', { description: 'For which lot, and on what it rests.' }) input: IssueCertificateInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const issued = await this.issuing.issue(viewer, input, language);
    if (issued instanceof Failure) return say(issued, LOT_FAILURE_WORDS, language);
    const row = await this.desk.findLot(viewer, issued.sellerCode, issued.lotCode);
    if (row === undefined) throw new Error(`lot ${issued.lotCode} was just certified and is gone`);
    return Object.assign(new LotWritten(), { lot: toLot(row, language) });
  }

  @Allow.asParent()
  @ResolveField('certificates', () => [ConformityCertificateType], {
    description: 'Conformity certificates issued for it, the first one first.',
  })
  async ofLot(
    @Parent() { id }: LotType,
    @Context() { loaders, language }: ViewerContext,
  ): Promise<ConformityCertificateType[]> {
    const rows = await loaders.load('catalog.certificates', id, (ids) => this.certificates.findOf(ids));
    return (rows ?? []).map((row) => toCertificate(row, language));
  }
}

function toCertificate(row: CertificateRow, language: Language): ConformityCertificateType {
  const { number, quantity, unit, shipped, bases, promise, contact, issuedOn, validUntil } = row;
  const isEnglish = language === 'en';
  return {
    ...{ number, quantity, unit, shipped, bases, promise, contact, issuedOn, validUntil },
    productName: (isEnglish && row.productNameEn) || row.productName,
    origin: isEnglish ? row.originEn : row.origin,
    issuer: isEnglish ? row.issuerEn : row.issuer,
    actingCooperativeName: (isEnglish && row.cooperativeNameEn) || row.cooperativeName,
  };
}
