import { land } from '../../grounds/land.ts';
import { at, circle, path } from '../../paint.ts';
import type { Sheet } from '../../sheet.ts';
import { roundTree } from '../village.ts';

/** Orange groves in a bend of the Han river. */
export function drawYunyang(sheet: Sheet): void {
  land(sheet, {
    sky: ['#bcd5dd', '#f6ebcf'],
    far: '#a6c0c0',
    near: '#678f76',
    sun: [560, 90, 34],
    horizon: 250,
    layers: 4,
  });
  sheet.add(path('M0 255Q400 240 720 265V450H0Z', '#7fa462'));
  sheet.add(
    path(
      'M520 256C300 290 700 330 420 372S-40 410 -60 460H560C600 400 820 380 700 320S600 280 560 256Z',
      sheet.linear([
        [0, '#cfe3e2'],
        [1, '#6fa5ae'],
      ]),
    ),
  );
  for (const [x, y, size] of [
    [60, 320, 84],
    [150, 300, 66],
    [230, 330, 80],
    [110, 386, 104],
    [650, 430, 110],
    [690, 300, 54],
  ] as const) {
    sheet.add(at(x, y, roundTree(sheet, size, '#4d7d42')));
    for (let orange = 0; orange < 9; orange++)
      sheet.add(
        circle(
          x + sheet.between(-0.27, 0.27) * size,
          y - size * (0.68 + sheet.between(-0.28, 0.28)),
          size * 0.05,
          '#f0922f',
        ),
      );
  }
}
