import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { FoundCountType } from '../card/found.types.js';
import type { WidenedField } from './search-help.service.js';

export const SearchConditionEnum = {
  CATEGORY: 'categoryCode',
  COUNTY: 'countyCode',
  VILLAGE: 'villageCode',
  MARKS: 'marks',
  CERTIFIED: 'certified',
  IN_STOCK: 'inStock',
  IN_SEASON: 'inSeason',
  PRICE: 'price',
  SHIPS_TO: 'shipsTo',
} as const satisfies Record<string, WidenedField>;
registerEnumType(SearchConditionEnum, {
  name: 'SearchCondition',
  description: 'A condition of a search that can be taken away.',
  valuesMap: {
    CATEGORY: { description: 'The category.' },
    COUNTY: { description: 'The county of origin, and the village in it.' },
    VILLAGE: { description: 'The village of origin.' },
    MARKS: { description: 'All marks together.' },
    CERTIFIED: { description: 'The conformity certificate.' },
    IN_STOCK: { description: 'That it can be bought now.' },
    IN_SEASON: { description: 'That it is harvested in this month.' },
    PRICE: { description: 'Both ends of the price.' },
    SHIPS_TO: { description: 'The province it is delivered to.' },
  },
});

@Allow.everyone()
@ObjectType('SearchCorrection', { description: 'Another way to write what was typed, which finds something.' })
export class SearchCorrectionType {
  @Field(() => String, { description: 'What may have been meant.' })
  query!: string;

  @Field(() => FoundCountType, { description: 'How many it finds under the same conditions.' })
  found!: FoundCountType;
}

@Allow.everyone()
@ObjectType('SearchWidening', { description: 'A condition without which something is found.' })
export class SearchWideningType {
  @Field(() => SearchConditionEnum, { description: 'The condition to take away.' })
  without!: WidenedField;

  @Field(() => FoundCountType, { description: 'How many are found then.' })
  found!: FoundCountType;
}

@Allow.everyone()
@ObjectType('SearchHelp', { description: 'What helps where a search finds nothing.' })
export class SearchHelpType {
  @Field(() => [SearchCorrectionType], { description: 'What may have been meant, the nearest first; three at most.' })
  corrections!: readonly SearchCorrectionType[];

  @Field(() => [SearchWideningType], { description: 'Conditions that stand in the way, each by itself.' })
  widenings!: readonly SearchWideningType[];

  @Field(() => [String], { description: 'Codes of categories on which such goods stand.' })
  categoryCodes!: readonly string[];
}
