import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `node make-pictures.ts <folder>`: the demo's pictures, made ready by the shop's own code from the build. */
const root = join(import.meta.dirname, '../..');
const media = join(root, 'dist/libs/catalog/src/media');
const [, , folder = ''] = process.argv;

const { FolderMediaStore } = (await import(
  join(media, 'media-store.js')
)) as typeof import('../../libs/catalog/src/media/media-store.js');
const { PictureService } = (await import(
  join(media, 'picture.service.js')
)) as typeof import('../../libs/catalog/src/media/picture.service.js');

const pictures = new PictureService(new FolderMediaStore(folder));
for (const file of globSync('data/pictures/*.webp', { cwd: root }))
  await pictures.prepare(readFileSync(join(root, file)));
