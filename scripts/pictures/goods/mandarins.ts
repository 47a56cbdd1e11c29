import { at, circle, darker, ellipse, lighter, path } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { leaf } from './leaves.ts';

/** Mandarin with dimpled peel; `withLeaf` keeps its twig. */
export function mandarin(sheet: Sheet, size: number, colour = '#ee8a2c', withLeaf = false, lying = true): string {
  let pores = '';
  for (let pore = 0; pore < 26; pore++) {
    const angle = sheet.between(0, 6.283);
    const reach = Math.sqrt(sheet.random()) * 0.82;
    pores += circle(
      Math.cos(angle) * size * reach,
      Math.sin(angle) * size * reach * 0.9,
      size * 0.018,
      darker(colour, 0.3),
      'opacity="0.35"',
    );
  }
  return (
    (lying ? ellipse(size * 0.1, size * 0.18, size, size * 0.9, '#140d06', 'opacity="0.28"') : '') +
    ellipse(
      0,
      0,
      size,
      size * 0.92,
      sheet.radial([
        [0, lighter(colour, 0.5)],
        [0.35, colour],
        [1, darker(colour, 0.42)],
      ]),
    ) +
    pores +
    path(
      `M${-size * 0.12} ${-size * 0.52}l${size * 0.12} ${-size * 0.1} ${size * 0.12} ${size * 0.1} ${-size * 0.05} ${size * 0.13}h${-size * 0.14}Z`,
      '#5f7a34',
    ) +
    (withLeaf
      ? at(0, -size * 0.55, leaf(sheet, size * 1.1, size * 0.3, '#4d7d3c'), 1, -32) +
        at(0, -size * 0.56, leaf(sheet, size * 0.8, size * 0.24, '#3f6d35'), 1, -158)
      : '')
  );
}

/** Half a mandarin, segments showing. */
export function mandarinHalf(sheet: Sheet, size: number): string {
  let segments = '';
  for (let segment = 0; segment < 9; segment++)
    segments += at(
      0,
      0,
      path(
        `M0 ${-size * 0.1}C${-size * 0.27} ${-size * 0.42} ${-size * 0.27} ${-size * 0.76} 0 ${-size * 0.8}C${size * 0.27} ${-size * 0.76} ${size * 0.27} ${-size * 0.42} 0 ${-size * 0.1}Z`,
        sheet.radial(
          [
            [0, '#ffd28a'],
            [0.5, '#f79f36'],
            [1, '#e57b1c'],
          ],
          0.5,
          0.3,
        ),
      ),
      1,
      segment * 40 + 12,
    );
  return (
    ellipse(size * 0.1, size * 0.18, size, size * 0.96, '#140d06', 'opacity="0.28"') +
    circle(
      0,
      0,
      size,
      sheet.radial([
        [0, '#f5a445'],
        [1, '#d8741c'],
      ]),
    ) +
    circle(0, 0, size * 0.9, '#fdeccb') +
    segments +
    circle(0, 0, size * 0.09, '#fdeccb')
  );
}
