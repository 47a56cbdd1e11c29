import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { PackUnitEnum } from '../listing/listing.enums.js';
import { KEY, OfSellerInput } from '../listing/named.input.js';
import type { PackUnit } from '../listing/pack.rules.js';

@InputType({ description: 'What was harvested.' })
export class RecordHarvestInput extends OfSellerInput {
  @Field(() => String, KEY)
  idempotencyKey!: string;

  @Field(() => String, { description: 'Short code of the product.' })
  productCode!: string;

  @Field(() => String, { description: 'How much, as typed; full-width digits and units are forgiven.' })
  amount!: string;

  @Field(() => PackUnitEnum, { description: 'What that is counted in.' })
  unit!: PackUnit;

  @Field(() => String, { description: 'The day, 2026-11-22: today, or one of the last year.' })
  harvestedOn!: string;

  @Field(() => String, { nullable: true, description: 'Plot or greenhouse; 40 characters at most.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'A note; 200 characters at most.' })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How many packs are added to stock, as typed; empty for none. Whoever may not set stock adds none.',
  })
  packs?: string | null;

  @Field(() => ID, { nullable: true, description: 'To which pack; without it to the only one there is.' })
  variantId?: string | null;
}

/** Names a lot, as it was when it was looked at. */
@InputType({ isAbstract: true })
abstract class LotNameInput extends OfSellerInput {
  @Field(() => String, KEY)
  idempotencyKey!: string;

  @Field(() => String, { description: 'Code of the lot.' })
  code!: string;

  @Field(() => Int, {
    description: 'How many records the lot had when it was looked at: with more by now, nothing changes.',
  })
  seenRecords!: number;
}

@InputType({ description: 'What a lot was in truth, and why it is corrected.' })
export class CorrectLotInput extends LotNameInput {
  @Field(() => String, { description: 'How much, as typed.' })
  amount!: string;

  @Field(() => PackUnitEnum, { description: 'What that is counted in.' })
  unit!: PackUnit;

  @Field(() => String, { description: 'The day, 2026-11-22.' })
  harvestedOn!: string;

  @Field(() => String, { nullable: true, description: 'Plot or greenhouse; 40 characters at most.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'A note; 200 characters at most.' })
  note?: string | null;

  @Field(() => String, { description: 'Why; it stays in the records. 120 characters at most.' })
  reason!: string;
}

@InputType({ description: 'A lot that is done with.' })
export class CloseLotInput extends LotNameInput {
  @Field(() => String, { nullable: true, description: 'What is to be remembered of it; 120 characters at most.' })
  reason?: string | null;
}
