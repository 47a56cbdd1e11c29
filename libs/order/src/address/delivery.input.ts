import { Field, InputType } from '@nestjs/graphql';

/** Where parcels go, but for who takes them. */
@InputType({ isAbstract: true })
export abstract class PlaceOfDeliveryInput {
  @Field(() => String, { description: 'Mobile number of mainland China.' })
  phone!: string;

  @Field(() => String, { description: 'Code of an area in which nothing lies.' })
  areaCode!: string;

  @Field(() => String, { description: 'Street, house and door, 2 to 120 characters.' })
  detail!: string;
}
