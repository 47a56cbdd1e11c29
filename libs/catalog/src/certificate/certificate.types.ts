import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { IdempotencyKeyReusedType, nameOfResult } from '@shanhuo/identity/graphql';
import { DateScalar, InvalidInputType } from '@shanhuo/kernel/graphql';
import { SellerNotFoundType } from '@shanhuo/village-seller/graphql';
import { PackUnitEnum } from '../listing/listing.enums.js';
import { KEY, OfSellerInput } from '../listing/named.input.js';
import type { PackUnit } from '../listing/pack.rules.js';
import type { LotUnit } from '../lot/harvest.rules.js';
import { LotClosedType, LotNotFoundType, LotWrittenType } from '../lot/lot.result.js';
import { LotUnitEnum } from '../lot/lot.types.js';
import type { CertificateBasis } from './certificate.rules.js';

export const CertificateBasisEnum = {
  ENTRUSTED_TEST: 'entrusted_test',
  SELF_CHECK: 'self_check',
  INTERNAL_CONTROL: 'internal_control',
  SELF_PROMISE: 'self_promise',
} as const satisfies Record<string, CertificateBasis>;
registerEnumType(CertificateBasisEnum, {
  name: 'CertificateBasis',
  description: 'What the promise of a conformity certificate rests on (承诺依据).',
  valuesMap: {
    ENTRUSTED_TEST: { description: 'Tested by somebody who was asked to (委托检测).' },
    SELF_CHECK: { description: 'Tested by the producer (自我检测).' },
    INTERNAL_CONTROL: { description: 'Control of quality in the work itself (内部质量控制).' },
    SELF_PROMISE: { description: 'The producer’s word (自我承诺).' },
  },
});

@ObjectType('ConformityCertificate', {
  description:
    'A conformity certificate (承诺达标合格证) with its fields of MARA order 2025 no. 4; it is never changed.',
})
@Allow.asParent()
export class ConformityCertificateType {
  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => String, { description: 'What the goods are called.' })
  productName!: string;

  @Field(() => Int, { description: 'How much is certified.' })
  quantity!: number;

  @Field(() => LotUnitEnum, { description: 'What that is counted in.' })
  unit!: LotUnit;

  @Field(() => Int, { description: 'How much of it has left in parcels; never more than is certified.' })
  shipped!: number;

  @Field(() => String, { description: 'County, town and village it comes from.' })
  origin!: string;

  @Field(() => String, { description: 'Who promises.' })
  issuer!: string;

  @Field(() => [CertificateBasisEnum], { description: 'What the promise rests on.' })
  bases!: readonly CertificateBasis[];

  @Field(() => String, { description: 'What was promised, in Chinese; empty for one that came in otherwise.' })
  promise!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Whom to call, as people dial it; null where the producer is no cooperative nor company, and of older ones.',
  })
  contact!: string | null;

  @Field(() => DateScalar, { description: 'Day of issue.' })
  issuedOn!: string;

  @Field(() => DateScalar, { description: 'Last day on which goods leave under it.' })
  validUntil!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The cooperative that issued it on behalf of the household; null where its own people did.',
  })
  actingCooperativeName!: string | null;
}

@InputType({ description: 'A promise that a lot is as the law asks.' })
export class IssueCertificateInput extends OfSellerInput {
  @Field(() => String, KEY)
  idempotencyKey!: string;

  @Field(() => String, { description: 'Code of the lot.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'How much of the lot, as typed; empty for all that is not certified yet.',
  })
  amount?: string | null;

  @Field(() => PackUnitEnum, { nullable: true, description: 'What that is counted in; needed with an amount.' })
  unit?: PackUnit | null;

  @Field(() => [CertificateBasisEnum], { description: 'What the promise rests on; one at least.' })
  bases!: CertificateBasis[];

  @Field(() => String, {
    nullable: true,
    description:
      'Whom to call, a mobile or landline number with its area code; needed of cooperatives and companies, kept of nobody else.',
  })
  contact?: string | null;

  @Field(() => Boolean, {
    description: 'Whether the promise is made, in the words that were shown; nothing else will do.',
  })
  promises!: boolean;
}

export const IssueCertificateResult = createUnionType({
  name: 'IssueCertificateResult',
  description: 'What issuing a conformity certificate can lead to.',
  types: () =>
    [
      LotWrittenType,
      SellerNotFoundType,
      LotNotFoundType,
      LotClosedType,
      InvalidInputType,
      IdempotencyKeyReusedType,
    ] as const,
  resolveType: nameOfResult,
});
