import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult, TooManyAttemptsType } from '@shanhuo/identity/graphql';
import { DateScalar, FailureType } from '@shanhuo/kernel/graphql';
import type { SellerKind } from '@shanhuo/village-seller';
import { SellerKindEnum } from '@shanhuo/village-seller/graphql';
import type { CertificateBasis } from '../certificate/certificate.rules.js';
import { CertificateBasisEnum } from '../certificate/certificate.types.js';
import type { LotUnit } from '../lot/harvest.rules.js';
import { LotUnitEnum } from '../lot/lot.types.js';

@ObjectType('TracedCertificate', { description: 'A conformity certificate as anybody with a label sees it.' })
@Allow.asParent()
export class TracedCertificateType {
  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => Int, { description: 'How much is certified.' })
  quantity!: number;

  @Field(() => LotUnitEnum, { description: 'What that is counted in.' })
  unit!: LotUnit;

  @Field(() => [CertificateBasisEnum], { description: 'What the promise rests on.' })
  bases!: readonly CertificateBasis[];

  @Field(() => String, { description: 'What was promised, in Chinese; empty for one that came in otherwise.' })
  promise!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Whom to call about goods of a cooperative or company; null of anybody else.',
  })
  contact!: string | null;

  @Field(() => DateScalar, { description: 'Day of issue.' })
  issuedOn!: string;

  @Field(() => DateScalar, { description: 'Last day on which goods leave under it.' })
  validUntil!: string;
}

@ObjectType('Trace', { description: 'Where goods with a label of ours come from, without anything of a person.' })
@Allow.asParent()
export class TraceType {
  @Field(() => String, { description: 'Code of the lot.' })
  lotCode!: string;

  @Field(() => String, { description: 'What the goods are called.' })
  title!: string;

  @Field(() => String, { description: 'Village it was harvested in.' })
  villageName!: string;

  @Field(() => String, { description: 'Town the village belongs to.' })
  townName!: string;

  @Field(() => String, { description: 'County it lies in.' })
  countyName!: string;

  @Field(() => DateScalar, { description: 'Day of harvest or making.' })
  harvestedOn!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The cooperative or company it comes from; of a family the name of its shop while it agrees to be named, else null.',
  })
  producer!: string | null;

  @Field(() => SellerKindEnum, { description: 'Who brought it in: what can be said where nobody is named.' })
  producerKind!: SellerKind;

  @Field(() => String, {
    nullable: true,
    description: 'Short code of the product; null once it is no longer on sale.',
  })
  productCode!: string | null;

  @Field(() => [TracedCertificateType], { description: 'Conformity certificates of the lot; may be none.' })
  certificates!: readonly TracedCertificateType[];
}

@ObjectType('LabelNotOurs', { implements: () => FailureType, description: 'Nobody here signed such a label.' })
@Allow.asParent()
export class LabelNotOursType extends FailureType {}

export const TraceResult = createUnionType({
  name: 'TraceResult',
  description: 'What reading a label can lead to.',
  types: () => [TraceType, LabelNotOursType, TooManyAttemptsType] as const,
  resolveType: nameOfResult,
});
