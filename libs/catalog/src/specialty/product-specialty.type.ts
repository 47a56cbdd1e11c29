import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';

@Allow.everyone()
@ObjectType('ProductSpecialty', {
  description: 'The specialty a product is of, as its seller says. It is no mark and proves nothing.',
})
export class ProductSpecialtyType {
  @Field(() => String, { description: 'Code, as in addresses of pages.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => Int, { description: 'Other sellers whose goods of it are on sale, counted in 100 goods at most.' })
  otherSellers!: number;
}
