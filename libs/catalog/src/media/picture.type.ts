import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { PICTURE_WIDTHS, picturePath } from './picture-path.js';

@Allow.everyone()
@ObjectType('Picture', { description: 'A picture in three widths. Its addresses never change their content.' })
export class PictureType {
  @Field(() => String, {
    description: `Path of the WebP that is ${PICTURE_WIDTHS[0]} pixels wide, below the host of the API.`,
  })
  smallUrl!: string;

  @Field(() => String, { description: `Path of the WebP that is ${PICTURE_WIDTHS[1]} pixels wide.` })
  mediumUrl!: string;

  @Field(() => String, { description: `Path of the WebP that is at most ${PICTURE_WIDTHS[2]} pixels wide.` })
  largeUrl!: string;

  @Field(() => Int, { description: 'Pixels of the large width.' })
  width!: number;

  @Field(() => Int, { description: 'Pixels of the large height.' })
  height!: number;

  @Field(() => String, { description: 'What the picture shows, for those who cannot see it.' })
  alt!: string;
}

/** Addresses of a stored picture. `alt` is the title of what it shows. */
export function toPicture(contentHash: string, width: number, height: number, alt: string): PictureType {
  const [small, medium, large] = PICTURE_WIDTHS;
  return {
    smallUrl: picturePath(contentHash, small),
    mediumUrl: picturePath(contentHash, medium),
    largeUrl: picturePath(contentHash, large),
    width,
    height,
    alt,
  };
}
