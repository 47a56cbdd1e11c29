import { Field, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';

@Allow.asParent()
@ObjectType('Prepacked', { description: 'What must stand on prepacked food.' })
export class PrepackedType {
  @Field(() => String, { description: 'Ingredients, the most first.' })
  ingredients!: string;

  @Field(() => String, { description: 'How long it keeps.' })
  shelfLife!: string;

  @Field(() => String, { description: 'How it is kept.' })
  storage!: string;

  @Field(() => String, { description: 'Number of the standard it is made by.' })
  standard!: string;

  @Field(() => String, { description: "Number of the maker's licence or registration." })
  licenceNumber!: string;
}
