import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'Whose sales are looked at: a cooperative’s or a seller’s, one of the two.' })
export class SalesScopeInput {
  @Field(() => String, { nullable: true, description: 'Code of a cooperative one manages.' })
  cooperativeCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Short code of a seller one holds.' })
  sellerCode?: string | null;
}
