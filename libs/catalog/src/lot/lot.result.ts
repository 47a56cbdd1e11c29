import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { IdempotencyKeyReusedType, nameOfResult } from '@shanhuo/identity/graphql';
import { FailureType, InvalidInputType } from '@shanhuo/kernel/graphql';
import { SellerNotFoundType } from '@shanhuo/village-seller/graphql';
import { ListingNotFoundType } from '../listing/listing.result.js';
import { LotType } from './lot.types.js';

@Allow.asParent()
@ObjectType('LotWritten', { description: 'It is written.' })
export class LotWrittenType {
  @Field(() => LotType, { description: 'The lot as it stands now.' })
  lot!: LotType;
}

@Allow.asParent()
@ObjectType('LotNotFound', { implements: () => FailureType, description: 'No such lot of a seller one holds.' })
export class LotNotFoundType extends FailureType {}

@Allow.asParent()
@ObjectType('LotClosed', { implements: () => FailureType, description: 'The lot is closed; nothing was changed.' })
export class LotClosedType extends FailureType {}

@Allow.asParent()
@ObjectType('LotMoved', {
  implements: () => FailureType,
  description: 'Somebody wrote on the lot since it was looked at; nothing was changed.',
})
export class LotMovedType extends FailureType {}

export const RecordHarvestResult = createUnionType({
  name: 'RecordHarvestResult',
  description: 'What writing a harvest down can lead to.',
  types: () =>
    [LotWrittenType, SellerNotFoundType, ListingNotFoundType, InvalidInputType, IdempotencyKeyReusedType] as const,
  resolveType: nameOfResult,
});

const lotStep = (name: string, what: string) =>
  createUnionType({
    name,
    description: `What ${what} a lot can lead to.`,
    types: () =>
      [
        LotWrittenType,
        SellerNotFoundType,
        LotNotFoundType,
        LotClosedType,
        LotMovedType,
        InvalidInputType,
        IdempotencyKeyReusedType,
      ] as const,
    resolveType: nameOfResult,
  });
export const CorrectLotResult = lotStep('CorrectLotResult', 'correcting');
export const CloseLotResult = lotStep('CloseLotResult', 'closing');
