import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { DecimalScalar } from '@shanhuo/kernel/graphql';
import type { RefusalKind } from '../cancellation/cancellation.entity.js';

export const RefusalKindEnum = {
  SOLD_OUT: 'sold_out',
  SPOILED: 'spoiled',
  UNREACHABLE: 'unreachable',
  OTHER: 'other',
} as const satisfies Record<string, RefusalKind>;
registerEnumType(RefusalKindEnum, {
  name: 'RefusalKind',
  description: 'Why a seller cannot deliver.',
  valuesMap: {
    SOLD_OUT: { description: 'Nothing is left.' },
    SPOILED: { description: 'What is left is not good enough.' },
    UNREACHABLE: { description: 'No carrier goes there.' },
    OTHER: { description: 'What the reason says.' },
  },
});

const AT_DESK = 'At whose desk one works: an order of another seller is not there. Any seller one holds without it.';

@InputType({ description: 'How many of a line.' })
export class LineQuantityInput {
  @Field(() => ID, { description: 'The line.' })
  lineId!: string;

  @Field(() => Int, { description: 'How many, from 1 to what is left.' })
  quantity!: number;
}

@InputType({ description: 'Asks what would come back, before anything is cancelled.' })
export class CancellationPreviewInput {
  @Field(() => String, { description: 'Short code of the seller order.' })
  sellerOrderCode!: string;

  @Field(() => [LineQuantityInput], { description: 'What would go: at least one line.' })
  lines!: LineQuantityInput[];
}

@InputType({ description: 'Takes lines, or some of them, out of one’s own order before they are shipped.' })
export class CancelOrderLinesInput {
  @Field(() => String, { description: 'Made by the caller, one for each cancellation: the same key cancels once.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'Short code of the seller order.' })
  sellerOrderCode!: string;

  @Field(() => [LineQuantityInput], { description: 'What goes: at least one line.' })
  lines!: LineQuantityInput[];

  @Field(() => String, { nullable: true, description: 'Why, if one likes to say; 200 characters at most.' })
  reason?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What the buyer was shown to come back: if it is less by now, nothing is cancelled.',
  })
  shownRefund?: string | null;
}

@InputType({ description: 'Says that the goods came.' })
export class ConfirmReceiptInput {
  @Field(() => String, { description: 'Short code of the seller order.' })
  sellerOrderCode!: string;
}

@InputType({ description: 'How much of a line goes into a parcel.' })
export class PackedLineInput {
  @Field(() => ID, { description: 'The line.' })
  lineId!: string;

  @Field(() => Int, { description: 'How many, from 1 to what is left.' })
  quantity!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Net weight of them as packed, in grams: less than ordered comes back to the buyer, more costs nothing.',
  })
  packedGrams?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Numbers of the conformity certificates it leaves under; without any the oldest harvest goes first.',
  })
  certificates?: string[] | null;
}

@InputType({ description: 'Sends a parcel.' })
export class ShipSellerOrderInput {
  @Field(() => String, { description: 'Made by the caller, one for each parcel: the same key sends one.' })
  idempotencyKey!: string;

  @Field(() => String, { nullable: true, description: AT_DESK })
  sellerCode?: string | null;

  @Field(() => String, { description: 'Short code of the seller order.' })
  sellerOrderCode!: string;

  @Field(() => String, { description: 'Code of who carries it.' })
  carrierCode!: string;

  @Field(() => String, {
    description: 'Number of the slip: 6 to 32 letters or digits; spaces and dashes are forgiven.',
  })
  trackingNumber!: string;

  @Field(() => [PackedLineInput], { description: 'What lies in it; an empty list is all that is left.' })
  lines!: PackedLineInput[];

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What the seller was shown to go back to the buyer: if it is another sum by now, nothing is sent.',
  })
  shownRefund?: string | null;
}

@InputType({ description: 'Asks what a parcel would give back to the buyer, before it is sent.' })
export class ParcelPreviewInput {
  @Field(() => String, { nullable: true, description: AT_DESK })
  sellerCode?: string | null;

  @Field(() => String, { description: 'Short code of the seller order.' })
  sellerOrderCode!: string;

  @Field(() => String, { description: 'Code of who would carry it.' })
  carrierCode!: string;

  @Field(() => String, { description: 'Number of the slip, as it would be sent.' })
  trackingNumber!: string;

  @Field(() => [PackedLineInput], { description: 'What would lie in it; an empty list is all that is left.' })
  lines!: PackedLineInput[];
}

@InputType({ description: 'Refuses an order nothing of which was shipped; all that was paid for it goes back.' })
export class RefuseSellerOrderInput {
  @Field(() => String, { description: 'Made by the caller, one for each refusal: the same key refuses once.' })
  idempotencyKey!: string;

  @Field(() => String, { nullable: true, description: AT_DESK })
  sellerCode?: string | null;

  @Field(() => String, { description: 'Short code of the seller order.' })
  sellerOrderCode!: string;

  @Field(() => String, {
    description:
      'Why; the buyer reads it in the order. 200 characters at most, without a way to reach the seller elsewhere.',
  })
  reason!: string;

  @Field(() => RefusalKindEnum, {
    nullable: true,
    description: 'What kind of reason it is, OTHER without it: a text to the buyer’s phone says no more of it.',
  })
  kind?: RefusalKind | null;
}

@InputType({ description: 'Shows the name, phone and address a parcel goes to; each look is kept.' })
export class RevealDeliveryInput {
  @Field(() => String, { nullable: true, description: AT_DESK })
  sellerCode?: string | null;

  @Field(() => String, { description: 'Short code of the seller order.' })
  sellerOrderCode!: string;
}
