import { Controller, Get, Header, Inject, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { Allow } from '@shanhuo/identity';
import { MediaStore } from './media-store.js';
import { readPictureName } from './picture-path.js';

/** Serves pictures. Their addresses name their content, so they may be kept for ever. */
@Controller('media')
export class MediaController {
  constructor(@Inject(MediaStore) private readonly store: MediaStore) {}

  @Allow.everyone()
  @Get(':name')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  @Header('Cross-Origin-Resource-Policy', 'cross-origin')
  async picture(@Param('name') name: string): Promise<StreamableFile> {
    const wanted = readPictureName(name);
    const found = wanted && (await this.store.open(wanted.contentHash, wanted.width));
    if (found === undefined) throw new NotFoundException();
    return new StreamableFile(found.stream, { type: 'image/webp', length: found.size });
  }
}
