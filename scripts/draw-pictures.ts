/**
 * Draws the masters in data/pictures again: `node scripts/draw-pictures.ts`, or with numbers and names for
 * some only: `node scripts/draw-pictures.ts 1 36 hero`. The drawings are seeded, so the same code draws the
 * same picture. The honeybee and the oxen come from Fluent Emoji; that package is not a dependency of the shop:
 * `npm install --no-save @iconify-json/fluent-emoji@1.2.7` brings it for a redraw.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { productPictures } from './pictures/products/index.ts';
import { Sheet } from './pictures/sheet.ts';

const folder = fileURLToPath(new URL('../data/pictures/', import.meta.url));
const asked = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

for (const [number, draw] of Object.entries(productPictures)) {
  const name = number.padStart(2, '0');
  if (asked.length > 0 && !asked.includes(number)) continue;
  const sheet = new Sheet(`product ${number}`);
  draw(sheet);
  await save(name, sheet);
}

/** WebP and not SVG: some drawings hold hundreds of gradients and would take librsvg half a second at each size. */
async function save(name: string, sheet: Sheet): Promise<void> {
  const picture = await sharp(Buffer.from(sheet.toSvg())).webp({ quality: 80, effort: 6 }).toBuffer();
  writeFileSync(`${folder}${name}.webp`, picture);
  console.log(`${name}.webp ${Math.round(picture.length / 1024)} KB`);
}
