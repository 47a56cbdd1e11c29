import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Face } from 'fontkit';

/** The faces of a label; both have the 30,000 characters of Noto Sans SC. */
export interface LabelFaces {
  readonly plain: Face;
  readonly bold: Face;
}

let opened: Promise<LabelFaces> | undefined;

/**
 * Read at the first label and kept: 20 MiB, and a tenth of a second that no other label waits for. A shop in which
 * nobody prints one does without both.
 */
export function openLabelFaces(): Promise<LabelFaces> {
  opened ??= Promise.all([open('400Regular'), open('700Bold')]).then(
    ([plain, bold]) => ({ plain, bold }),
    (reason: unknown) => {
      opened = undefined;
      throw reason;
    },
  );
  return opened;
}

/** The first character of `words` that would be an empty box on paper. */
export function findMissing(words: string, { plain, bold }: LabelFaces): string | undefined {
  return [...words].find((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return !plain.hasGlyphForCodePoint(codePoint) || !bold.hasGlyphForCodePoint(codePoint);
  });
}

async function open(weight: string): Promise<Face> {
  const { create } = await import('fontkit');
  // Found where the package is installed, so that the build need not carry it.
  const path = createRequire(import.meta.url).resolve(
    `@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`,
  );
  return create(await readFile(path));
}
