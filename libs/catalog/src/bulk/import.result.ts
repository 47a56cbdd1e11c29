import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import { FailureType } from '@shanhuo/kernel/graphql';
import { OfSellerInput } from '../listing/named.input.js';
import { GoodsImportType } from './import.types.js';

@InputType({ description: 'Names a file of goods of a seller one holds.' })
export class GoodsImportInput extends OfSellerInput {
  @Field(() => ID, { description: 'The import.' })
  id!: string;
}

@InputType({ description: 'Says yes to what the preview of a file shows.' })
export class ApplyGoodsImportInput extends GoodsImportInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether rows that look like a slip are meant as well; without it they are left out.',
  })
  confirmed?: boolean | null;
}

@Allow.asParent()
@ObjectType('GoodsImportSaved', { description: 'It is taken down; a worker goes on with it.' })
export class GoodsImportSavedType {
  @Field(() => GoodsImportType, { description: 'The import as it stands now.' })
  goodsImport!: GoodsImportType;
}

@Allow.asParent()
@ObjectType('GoodsImportNotFound', {
  implements: () => FailureType,
  description: 'No such file of a seller one holds.',
})
export class GoodsImportNotFoundType extends FailureType {}

@Allow.asParent()
@ObjectType('GoodsImportStepRefused', {
  implements: () => FailureType,
  description: 'It was said yes to already, or was thrown away.',
})
export class GoodsImportStepRefusedType extends FailureType {}

const step = (name: string, what: string) =>
  createUnionType({
    name,
    description: `What ${what} a file of goods can lead to.`,
    types: () => [GoodsImportSavedType, GoodsImportNotFoundType, GoodsImportStepRefusedType] as const,
    resolveType: nameOfResult,
  });
export const ApplyGoodsImportResult = step('ApplyGoodsImportResult', 'saying yes to');
export const DropGoodsImportResult = step('DropGoodsImportResult', 'throwing away');
