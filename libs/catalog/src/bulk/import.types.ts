import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { ImportState } from './import.states.js';
import type { RowVerdict } from './row-plan.js';

export const GoodsImportStateEnum = {
  CHECKING: 'checking',
  READY: 'ready',
  APPLYING: 'applying',
  DONE: 'done',
  REFUSED: 'refused',
  DROPPED: 'dropped',
} as const satisfies Record<string, ImportState>;
registerEnumType(GoodsImportStateEnum, {
  name: 'GoodsImportState',
  description: 'Where a file of goods stands.',
  valuesMap: {
    CHECKING: { description: 'It is looked at row by row; nothing is changed.' },
    READY: { description: 'It says what would be done, and waits for a yes.' },
    APPLYING: { description: 'It is done row by row.' },
    DONE: { description: 'All that could be done of it is.' },
    REFUSED: { description: 'The file as a whole cannot be read; nothing was changed.' },
    DROPPED: { description: 'It was thrown away, or gave way to a newer file; nothing was changed.' },
  },
});

export const GoodsRowVerdictEnum = {
  LISTED: 'listed',
  DRAFT: 'draft',
  PACK: 'pack',
  CHANGED: 'changed',
  UNCHANGED: 'unchanged',
  ASKED: 'asked',
  REFUSED: 'refused',
} as const satisfies Record<string, RowVerdict>;
registerEnumType(GoodsRowVerdictEnum, {
  name: 'GoodsRowVerdict',
  description: 'What becomes of a row of a file.',
  valuesMap: {
    LISTED: { description: 'New goods that go to a reviewer.' },
    DRAFT: { description: 'New goods that are kept as a draft until they have a photo.' },
    PACK: { description: 'Another pack of a product.' },
    CHANGED: { description: 'Something of a product becomes different.' },
    UNCHANGED: { description: 'It is as it stands.' },
    ASKED: { description: 'It looks like a slip, and is done only if that is confirmed.' },
    REFUSED: { description: 'It cannot be done, for the reasons it names.' },
  },
});

@Allow.asParent()
@ObjectType('GoodsVerdictCount', { description: 'How many rows go one way.' })
export class GoodsVerdictCountType {
  @Field(() => GoodsRowVerdictEnum, { description: 'Which way.' })
  verdict!: RowVerdict;

  @Field(() => Int, { description: 'So many.' })
  count!: number;
}

@Allow.asParent()
@ObjectType('GoodsRow', { description: 'A row of a file of goods.' })
export class GoodsRowType {
  @Field(() => Int, { description: 'Its line, as a spreadsheet counts them.' })
  line!: number;

  @Field(() => String, { description: 'What it is about, as it was written: the title, else code or key.' })
  name!: string;

  @Field(() => GoodsRowVerdictEnum, { description: 'What becomes of it, or became.' })
  verdict!: RowVerdict;

  @Field(() => String, { nullable: true, description: 'Short code of its product; null while there is none.' })
  productCode!: string | null;

  @Field(() => [String], { description: 'Titles of the columns in which something becomes different.' })
  changes!: readonly string[];

  @Field(() => [String], { description: 'Why it was refused or asked about, in words that name the column.' })
  problems!: readonly string[];
}

@Allow.asParent()
@ObjectType('GoodsImport', { description: 'A file of goods that was sent for a seller, and how far it is done.' })
export class GoodsImportType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Name of the file; may be empty.' })
  fileName!: string;

  @Field(() => GoodsImportStateEnum, { description: 'Where it stands.' })
  state!: ImportState;

  @Field(() => Int, { nullable: true, description: 'Rows of goods in it; null until it was read.' })
  rows!: number | null;

  @Field(() => Int, { description: 'Rows that were looked at so far, or done where it is being done.' })
  rowsDone!: number;

  @Field(() => String, { nullable: true, description: 'Why the whole file was refused; null unless it was.' })
  refusal!: string | null;

  @Field(() => [GoodsVerdictCountType], {
    description: 'How many rows go which way, of those that were looked at; ways that none goes are left out.',
  })
  counts!: GoodsVerdictCountType[];

  @Field(() => GraphQLISODateTime, { description: 'When it was sent.' })
  beganAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it is forgotten with its rows.' })
  endsAt!: Date;
}
