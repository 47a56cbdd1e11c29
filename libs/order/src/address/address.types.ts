import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import { FailureType, InvalidInputType } from '@shanhuo/kernel/graphql';
import { PlaceOfDeliveryInput } from './delivery.input.js';

@ObjectType('Address', { description: 'Where a person has parcels sent; shown to that person alone.' })
@Allow.asParent()
export class AddressType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Who takes the parcel.' })
  recipient!: string;

  @Field(() => String, { description: 'Phone of the recipient, 11 digits.' })
  phone!: string;

  @Field(() => String, { description: 'The phone as it is shown to others: 138****5678.' })
  maskedPhone!: string;

  @Field(() => String, { description: 'Code of the area; nothing lies in it.' })
  areaCode!: string;

  @Field(() => [String], { description: 'Names from the province down to the area.' })
  areaNames!: readonly string[];

  @Field(() => String, { description: 'Code of the province, as freight names it.' })
  provinceCode!: string;

  @Field(() => String, { description: 'Street, house and door.' })
  detail!: string;

  @Field(() => Boolean, { description: 'Whether it is taken where no other is chosen. One address is.' })
  isDefault!: boolean;
}

@InputType({ description: 'An address to keep: a new one, or another text for one of one’s own.' })
export class SaveAddressInput extends PlaceOfDeliveryInput {
  @Field(() => ID, { nullable: true, description: 'The address to change; without it a new one is kept.' })
  addressId?: string | null;

  @Field(() => String, { description: 'Who takes the parcel, 1 to 30 characters.' })
  recipient!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether to take it where no other is chosen.' })
  isDefault?: boolean | null;
}

@InputType({ description: 'Takes one of one’s own addresses out of the list. Orders keep theirs.' })
export class RemoveAddressInput {
  @Field(() => ID, { description: 'The address.' })
  addressId!: string;
}

@ObjectType('AddressSaved', { description: 'The address is kept.' })
@Allow.asParent()
export class AddressSavedType {
  @Field(() => AddressType, { description: 'The address.' })
  address!: AddressType;
}

@ObjectType('AddressRemoved', { description: 'The address is gone.' })
@Allow.asParent()
export class AddressRemovedType {
  @Field(() => ID, { description: 'The address that was.' })
  addressId!: string;
}

@ObjectType('AddressNotFound', { implements: () => FailureType, description: 'No such address of the person.' })
@Allow.asParent()
export class AddressNotFoundType extends FailureType {}

@ObjectType('TooManyAddresses', { implements: () => FailureType, description: 'A person keeps 20 addresses at most.' })
@Allow.asParent()
export class TooManyAddressesType extends FailureType {}

export const SaveAddressResult = createUnionType({
  name: 'SaveAddressResult',
  description: 'What keeping an address can lead to.',
  types: () => [AddressSavedType, AddressNotFoundType, InvalidInputType, TooManyAddressesType] as const,
  resolveType: nameOfResult,
});

export const RemoveAddressResult = createUnionType({
  name: 'RemoveAddressResult',
  description: 'What removing an address can lead to.',
  types: () => [AddressRemovedType, AddressNotFoundType] as const,
  resolveType: nameOfResult,
});
