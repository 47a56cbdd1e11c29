import { tuber } from '../goods/roots.ts';
import { land } from '../grounds/land.ts';
import { at, path, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawNoodles(sheet: Sheet): void {
  land(sheet, {
    sky: ['#c9d6d8', '#f4ead6'],
    far: '#a3b3ae',
    near: '#5f7b68',
    sun: [1010, 250, 74],
    horizon: 640,
  });
  sheet.add(
    path(
      'M0 1010Q640 950 1280 1010V1280H0Z',
      sheet.linear([
        [0, '#c7b48c'],
        [1, '#94805a'],
      ]),
    ),
  );
  for (const [x, width] of [
    [70, 26],
    [1210, 26],
  ] as const)
    sheet.add(
      sheet.shadow(x + 20, 1180, 50, 14, 0.4),
      rectangle(
        x - width / 2,
        160,
        width,
        1020,
        sheet.linear(
          [
            [0, '#a37b4c'],
            [1, '#5f4226'],
          ],
          1,
          0,
        ),
        'rx="10"',
      ),
    );
  for (const [row, y, length] of [
    [0, 240, 560],
    [1, 420, 620],
  ] as const) {
    for (let strand = 0; strand < 92; strand++) {
      const x = 118 + strand * 11.4 + sheet.between(-4, 4);
      const colour = sheet.pick(['#857464', '#a8937b', '#6e5f52', '#c2b096']);
      const sway = sheet.between(-16, 16);
      sheet.add(
        stroke(
          `M${x.toFixed(0)} ${y}C${(x + sway * 0.2).toFixed(0)} ${y + length * 0.4} ${(x + sway).toFixed(0)} ${y + length * 0.7} ${(x + sway * 0.6).toFixed(0)} ${(y + length + sheet.between(-40, 30)).toFixed(0)}`,
          colour,
          row ? 11 : 9,
          `opacity="${row ? 0.97 : 0.85}"`,
        ),
      );
    }
    sheet.add(
      rectangle(
        30,
        y - 15,
        1220,
        28,
        sheet.linear([
          [0, '#d2ab6c'],
          [1, '#7d5a30'],
        ]),
        'rx="14"',
      ),
    );
  }
  sheet.add(sheet.shadow(640, 1215, 330, 30, 0.35));
  for (const [x, y, turn] of [
    [430, 1160, -8],
    [640, 1130, 4],
    [850, 1166, 12],
  ] as const)
    sheet.add(at(x, y, tuber(sheet, 150, 66, '#a8504a', 8), 1, turn));
}
