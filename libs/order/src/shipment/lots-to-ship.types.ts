import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LotUnit } from '@shanhuo/catalog';
import { LotUnitEnum } from '@shanhuo/catalog/graphql';
import { Allow } from '@shanhuo/identity';
import { DateScalar } from '@shanhuo/kernel/graphql';

@ObjectType('CertifiedLot', { description: 'A lot of which something may still leave under a conformity certificate.' })
@Allow.asParent()
export class CertifiedLotType {
  @Field(() => String, { description: 'Number of the certificate.' })
  certificateNumber!: string;

  @Field(() => String, { description: 'Code of the lot.' })
  lotCode!: string;

  @Field(() => DateScalar, { description: 'Day of harvest or making.' })
  harvestedOn!: string;

  @Field(() => DateScalar, { description: 'Last day on which goods leave under the certificate.' })
  validUntil!: string;

  @Field(() => Int, { description: 'How much may still leave.' })
  room!: number;

  @Field(() => LotUnitEnum, { description: 'What that is counted in.' })
  unit!: LotUnit;
}

@ObjectType('LotsOfLine', { description: 'From which lots what is left of a line can be shipped.' })
@Allow.asParent()
export class LotsOfLineType {
  @Field(() => ID, { description: 'The line.' })
  lineId!: string;

  @Field(() => Boolean, {
    description: 'Whether it ships with a certificate only: one of the six kinds, of a cooperative or a company.',
  })
  needsCertificate!: boolean;

  @Field(() => Boolean, { description: 'Whether the certificates there are cover all that is left of it.' })
  isCovered!: boolean;

  @Field(() => [CertifiedLotType], { description: 'Its certified lots with room, the oldest harvest first.' })
  lots!: readonly CertifiedLotType[];
}

@ObjectType('ShippedLot', { description: 'From which lot, and under which certificate, goods left in a parcel.' })
@Allow.asParent()
export class ShippedLotType {
  @Field(() => String, { description: 'Code of the lot.' })
  lotCode!: string;

  @Field(() => String, { description: 'Number of the certificate.' })
  certificateNumber!: string;

  @Field(() => Int, { description: 'How much of it.' })
  quantity!: number;

  @Field(() => LotUnitEnum, { description: 'What that is counted in.' })
  unit!: LotUnit;
}
