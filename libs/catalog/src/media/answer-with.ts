import { NotFoundException, StreamableFile } from '@nestjs/common';

/** The answer that is the picture; one that is not there and one that is not to be seen answer alike. */
export function answerWith(picture: Buffer | undefined): StreamableFile {
  if (picture === undefined) throw new NotFoundException();
  return new StreamableFile(picture, { type: 'image/webp', length: picture.length });
}
