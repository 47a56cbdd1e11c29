import { Field, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { CategoryType } from '../product/product.types.js';

@Allow.everyone()
@ObjectType('Specialty', {
  description:
    'What a county is known for (特产): goods of several sellers may be of it. It proves nothing of them; marks do.',
})
export class SpecialtyType {
  @Field(() => String, { description: 'Code, as in addresses of pages.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'When it is harvested or made.' })
  season!: string;

  @Field(() => CategoryType, { description: 'The shelf its goods stand on.' })
  category!: CategoryType;

  @Field(() => String, { description: 'Code of its county, six digits.' })
  countyCode!: string;

  @Field(() => String, { description: 'Name of its county.' })
  countyName!: string;
}
