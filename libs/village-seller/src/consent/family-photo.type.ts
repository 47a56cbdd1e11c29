import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { FamilyPhotoRow } from '../seller/seller.rows.js';
import { familyPhotoUrl } from './family-photo.path.js';

@Allow.everyone()
@ObjectType('FamilyPhoto', {
  description: 'A photo of a family that agreed to it. Its address answers while it agrees, and is not to be kept.',
})
export class FamilyPhotoType {
  @Field(() => String, { description: 'Path of a WebP, below the host of the API.' })
  url!: string;

  @Field(() => Int, { description: 'Pixels of its width.' })
  width!: number;

  @Field(() => Int, { description: 'Pixels of its height.' })
  height!: number;
}

export function toFamilyPhoto({ id, width, height }: FamilyPhotoRow): FamilyPhotoType {
  return { url: familyPhotoUrl(id), width, height };
}
