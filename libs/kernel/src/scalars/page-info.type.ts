import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('PageInfo', {
  description: 'Where a page stands in its list, as in the GraphQL Cursor Connections Specification.',
})
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether rows follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether rows stand before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row of the page; null where it is empty.' })
  startCursor!: string | undefined;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row of the page; null where it is empty.' })
  endCursor!: string | undefined;
}
