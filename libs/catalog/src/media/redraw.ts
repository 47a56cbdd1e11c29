import { PictureRefused } from './picture-refused.js';
import { openPicture, reasonOf } from './picture-source.js';

/** A picture drawn anew. */
export interface Redrawn {
  readonly content: Buffer;
  readonly width: number;
  readonly height: number;
}

/** The picture drawn anew, no side longer than asked: what else was in the file does not survive (rules.md 35). */
export async function redraw(
  source: Buffer,
  { longestSide, quality }: { readonly longestSide: number; readonly quality: number },
): Promise<Redrawn | PictureRefused> {
  const upright = await openPicture(source);
  if (upright instanceof PictureRefused) return upright;
  try {
    const box = { width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true } as const;
    const drawn = upright.resize(box).webp({ quality, effort: 4 });
    const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
    return { content: data, width: info.width, height: info.height };
  } catch (error) {
    return new PictureRefused(reasonOf(error));
  }
}
