import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `node make-widths.ts <photos> <media>`: each photo to its three widths, one after another, as a process that takes photos does. */
const media = join(import.meta.dirname, '../../dist/libs/catalog/src/media');
const [, , photos = '', folder = ''] = process.argv;

const { FolderMediaStore } = (await import(
  join(media, 'media-store.js')
)) as typeof import('../../libs/catalog/src/media/media-store.ts');
const { PictureService } = (await import(
  join(media, 'picture.service.js')
)) as typeof import('../../libs/catalog/src/media/picture.service.ts');

const pictures = new PictureService(new FolderMediaStore(folder));
const took: number[] = [];
for (const name of globSync('*.jpg', { cwd: photos }).toSorted()) {
  const photo = readFileSync(join(photos, name));
  const since = performance.now();
  const made = await pictures.read(photo);
  took.push(performance.now() - since);
  if (!('contentHash' in made)) throw new Error(`no picture: ${made.code}`);
}
// The first one loads the codec; nobody waits for it twice.
console.log(JSON.stringify({ took: took.slice(1), rssKiB: process.resourceUsage().maxRSS }));
