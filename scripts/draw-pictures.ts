/**
 * Draws the masters in data/pictures again: `node scripts/draw-pictures.ts`, or some of them by name:
 * `node scripts/draw-pictures.ts 01 36 hero 420325 mark`. The drawings are seeded, so the same code draws the
 * same picture. The honeybee and the oxen come from Fluent Emoji; that package is not a dependency of the shop:
 * `npm install --no-save @iconify-json/fluent-emoji@1.2.7` brings it for a redraw.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { productPictures } from './pictures/products/index.ts';
import { countyPictures } from './pictures/scenes/counties/index.ts';
import { drawHero } from './pictures/scenes/hero.ts';
import { markSvg } from './pictures/scenes/mark.ts';
import { Sheet } from './pictures/sheet.ts';

const folder = fileURLToPath(new URL('../data/pictures/', import.meta.url));
const asked = process.argv.slice(2);
const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name);
mkdirSync(`${folder}counties`, { recursive: true });

for (const [number, draw] of Object.entries(productPictures)) {
  const name = number.padStart(2, '0');
  if (isAsked(name)) await save(name, draw, new Sheet(`product ${number}`));
}
for (const [code, draw] of Object.entries(countyPictures)) {
  if (isAsked(code)) await save(`counties/${code}`, draw, new Sheet(`county ${code}`, 720, 450));
}
if (isAsked('hero')) {
  await save('hero', drawHero, new Sheet('hero', 1600, 900));
  await save('hero-small', drawHero, new Sheet('hero', 1600, 900), 800);
}
if (isAsked('mark')) writeFileSync(`${folder}mark.svg`, markSvg);

/** WebP and not SVG: some drawings hold hundreds of gradients and would take half a second at every size. */
async function save(name: string, draw: (sheet: Sheet) => void, sheet: Sheet, width = sheet.width): Promise<void> {
  draw(sheet);
  const picture = await sharp(Buffer.from(sheet.toSvg())).resize(width).webp({ quality: 80, effort: 6 }).toBuffer();
  writeFileSync(`${folder}${name}.webp`, picture);
  console.log(`${name}.webp ${Math.round(picture.length / 1024)} KB`);
}
