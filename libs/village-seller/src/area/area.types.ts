import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { AreaLevel } from './area.rows.js';

/** Values are what the database holds, so no row needs translating. */
export const AreaLevelEnum = {
  PROVINCE: 'province',
  CITY: 'city',
  COUNTY: 'county',
  TOWN: 'town',
} as const satisfies Record<string, AreaLevel>;
registerEnumType(AreaLevelEnum, {
  name: 'AreaLevel',
  description: 'How wide an area is.',
  valuesMap: {
    PROVINCE: { description: 'One of the 34 province-level regions.' },
    CITY: { description: 'A prefecture-level division; municipalities have none.' },
    COUNTY: { description: 'A county or district; a few cities have none.' },
    TOWN: { description: 'A town, township or subdistrict.' },
  },
});

@Allow.everyone()
@ObjectType('Province', { description: 'A province-level region of China.' })
export class ProvinceType {
  @Field(() => String, { description: 'Code of GB/T 2260, six digits.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;
}

@Allow.everyone()
@ObjectType('Area', { description: 'A place parcels go to, anywhere in the country.' })
export class AreaType {
  @Field(() => String, { description: 'Code: six digits, nine of a town.' })
  code!: string;

  @Field(() => String, { description: 'Name, in Chinese as on a waybill.' })
  name!: string;

  @Field(() => AreaLevelEnum, { description: 'How wide it is.' })
  level!: AreaLevel;

  @Field(() => Boolean, { description: 'Whether areas lie in it; an address names one in which none lies.' })
  hasChildren!: boolean;
}

@Allow.everyone()
@ObjectType('AreaPath', { description: 'An area with all it lies in.' })
export class AreaPathType {
  @Field(() => String, { description: 'Code of the area.' })
  code!: string;

  @Field(() => [String], { description: 'Names from the province down to the area; one to four.' })
  names!: readonly string[];

  @Field(() => String, { description: 'Code of its province, as freight names it.' })
  provinceCode!: string;

  @Field(() => Boolean, { description: 'Whether nothing lies in it, so that an address may name it.' })
  isLeaf!: boolean;
}
