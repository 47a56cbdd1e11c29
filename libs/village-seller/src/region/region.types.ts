import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '@shanhuo/kernel/graphql';
import { Allow } from '@shanhuo/identity';

@Allow.everyone()
@ObjectType('County', { description: 'A county-level division.' })
export class CountyType {
  id!: string;

  @Field(() => String, { description: 'Code of GB/T 2260, six digits.' })
  code!: string;

  @Field(() => String, { description: 'Name, 房县.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether the official list of 832 counties lifted out of poverty names it.' })
  alleviated!: boolean;

  @Field(() => Int, { description: 'Village-level units in it.' })
  villageCount!: number;
}

@Allow.everyone()
@ObjectType('Village', { description: 'A village-level unit (行政村 or 社区).' })
export class VillageType {
  id!: string;

  @Field(() => String, { description: 'Division code in force, twelve digits. A former code finds the village too.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether it is a community (社区) and not a village (村).' })
  community!: boolean;

  @Field(() => String, { description: 'Name of the town or subdistrict it lies in.' })
  townName!: string;

  @Field(() => String, { description: 'Code of its county, six digits.' })
  countyCode!: string;

  @Field(() => String, { description: 'Name of its county.' })
  countyName!: string;

  @Field(() => Boolean, {
    description: 'Whether its county is on the official list of 832 counties lifted out of poverty.',
  })
  alleviated!: boolean;
}

@Allow.everyone()
@ObjectType('VillageEdge', { description: 'A village in a list.' })
export class VillageEdgeType {
  @Field(() => String, { description: 'Cursor of this row.' })
  cursor!: string;

  @Field(() => VillageType, { description: 'The village.' })
  node!: VillageType;
}

@Allow.everyone()
@ObjectType('VillageConnection', { description: 'A page of villages in the order of their codes.' })
export class VillageConnectionType {
  @Field(() => [VillageEdgeType], { description: 'Rows with their cursors.' })
  edges!: readonly VillageEdgeType[];

  @Field(() => [VillageType], { description: 'The rows alone.' })
  nodes!: readonly VillageType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;
}
