import { fish } from '../goods/fish.ts';
import { at, blob, circle, curve, path, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawMandarinFish(sheet: Sheet): void {
  sheet.add(
    rectangle(
      0,
      0,
      1280,
      1280,
      sheet.linear([
        [0, '#a9cfc8'],
        [0.3, '#6ba59f'],
        [1, '#23514f'],
      ]),
    ),
  );
  for (const [x, turn] of [
    [180, 14],
    [480, 8],
    [820, -4],
    [1120, -12],
  ] as const)
    sheet.add(
      sheet.blurred(
        26,
        path(
          `M${x - 60} -20H${x + 60}L${x + 190} 1100H${x - 190}Z`,
          '#ffffff',
          `opacity="0.13" transform="rotate(${turn} ${x} 0)"`,
        ),
      ),
    );
  for (let ripple = 0; ripple < 14; ripple++)
    sheet.add(
      stroke(`M${sheet.between(0, 1150)} ${sheet.between(20, 150)}q70 -20 150 0`, '#ffffff', 6, 'opacity="0.35"'),
    );
  for (let pebble = 0; pebble < 90; pebble++)
    sheet.add(
      at(
        sheet.between(-20, 1300),
        1110 + sheet.between(0, 170),
        path(
          blob(sheet, sheet.between(24, 80), sheet.between(16, 44), 0.08, 8),
          sheet.radial([
            [0, sheet.pick(['#a9b3a2', '#8f9a94', '#b8ad96'])],
            [1, '#3a4a48'],
          ]),
        ),
        1,
      ),
    );
  for (const x of [90, 170, 1080, 1180, 1240])
    for (let blade = 0; blade < 3; blade++)
      sheet.add(
        path(
          curve(
            [
              [x + blade * 20, 1210],
              [x - 30 + blade * 26, 1000],
              [x + 30 + blade * 12, 800],
              [x - 10 + blade * 24, 640 + blade * 60],
              [x + 54 + blade * 12, 800],
              [x + 8 + blade * 26, 1000],
              [x + 34 + blade * 20, 1210],
            ],
            true,
          ),
          sheet.linear([
            [0, '#7fae6a'],
            [1, '#2f5f44'],
          ]),
          'opacity="0.9"',
        ),
      );
  const look = { head: 0.4, back: '#8a7a3c', belly: '#ead9a0', marks: 'blotched', spiny: true } as const;
  sheet.add(
    sheet.shadow(660, 1080, 400, 34, 0.3),
    at(650, 630, fish(sheet, { length: 940, depth: 400, ...look }), 1, -4),
    at(980, 330, fish(sheet, { length: 330, depth: 140, ...look }), 1, 6),
  );
  for (const [x, y, size] of [
    [150, 470, 16],
    [120, 400, 24],
    [170, 330, 12],
    [140, 250, 20],
  ] as const)
    sheet.add(
      circle(
        x,
        y,
        size,
        sheet.radial([
          [0, '#ffffff', 0.8],
          [0.6, '#ffffff', 0.1],
          [1, '#ffffff', 0.5],
        ]),
      ),
    );
}
