import { land } from '../../grounds/land.ts';
import { at, circle, ellipse, path } from '../../paint.ts';
import type { Sheet } from '../../sheet.ts';
import { roundTree, temple } from '../village.ts';
import { water } from './water.ts';

/** Wudang's summit above the reservoir. */
export function drawDanjiangkou(sheet: Sheet): void {
  land(sheet, {
    sky: ['#dccfb8', '#f8e4c6'],
    far: '#c5b8a4',
    near: '#78907c',
    sun: [560, 110, 40],
    horizon: 290,
    layers: 4,
  });
  sheet.add(
    path(
      'M90 330L190 190Q236 128 262 124H330Q360 130 400 190L500 330Z',
      sheet.linear([
        [0, '#6d7f68'],
        [1, '#93a68a'],
      ]),
    ),
    at(296, 126, temple(0.4)),
    sheet.blurred(12, ellipse(300, 250, 250, 14, '#fff2dc', 'opacity="0.7"')),
  );
  water(sheet, 320, '#d9d3bd', '#6f9aa0');
  for (const [x, y, size] of [
    [40, 420, 90],
    [110, 440, 70],
    [660, 430, 100],
  ] as const) {
    sheet.add(at(x, y, roundTree(sheet, size, '#55804a')));
    for (let orange = 0; orange < 8; orange++)
      sheet.add(
        circle(
          x + sheet.between(-0.27, 0.27) * size,
          y - size * (0.68 + sheet.between(-0.26, 0.26)),
          size * 0.05,
          '#ee8a2c',
        ),
      );
  }
}
