import { tuber } from '../goods/roots.ts';
import { linen } from '../grounds/cloth.ts';
import { at, blob, circle, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawYellowGinger(sheet: Sheet): void {
  linen(sheet, '#a9a58f', 3);
  const rhizome = (size: number): string => {
    let body = '';
    for (const [x, y, wide, tall, turn] of [
      [0, 0, 1.15, 0.4, 0],
      [-0.72, -0.38, 0.56, 0.27, -46],
      [0.66, -0.42, 0.6, 0.28, 52],
      [0.78, 0.34, 0.52, 0.25, -30],
      [-0.3, 0.44, 0.5, 0.25, 70],
    ] as const)
      body += at(
        x * size,
        y * size,
        tuber(sheet, wide * size, tall * size, '#a8763f', 3) +
          stroke(
            [-0.6, -0.25, 0.1, 0.45]
              .map(
                (ring) =>
                  `M${ring * wide * size} ${-tall * size * 0.8}q${size * 0.08} ${tall * size * 0.8} 0 ${tall * size * 1.6}`,
              )
              .join(''),
            '#6b4720',
            5,
            'opacity="0.45"',
          ),
        1,
        turn,
      );
    let hairs = '';
    for (let hair = 0; hair < 16; hair++)
      hairs += `M${sheet.between(-1, 1) * size} ${sheet.between(0, 0.5) * size}q${sheet.between(-40, 40)} 50 ${sheet.between(-60, 60)} ${sheet.between(60, 120)}`;
    return stroke(hairs, '#8a6a44', 4, 'opacity="0.7"') + body;
  };
  sheet.add(sheet.shadow(470, 500, 360, 220, 0.34), at(450, 440, rhizome(270), 1, -12));
  for (const [x, y, size] of [
    [860, 760, 128],
    [1040, 640, 112],
    [690, 900, 136],
    [900, 980, 124],
    [1090, 860, 132],
    [500, 1050, 116],
    [720, 1110, 110],
    [1080, 1100, 104],
    [320, 930, 100],
  ] as const) {
    const outline = blob(sheet, size * 1.15, size * 0.86, 0.09, 10);
    sheet.add(
      at(
        x,
        y,
        `<g transform="translate(8 18)">${path(outline, '#140d06', 'opacity="0.32"')}</g>` +
          path(outline, '#8a5a2c') +
          at(
            0,
            0,
            path(
              outline,
              sheet.radial([
                [0, '#fff0a0'],
                [0.6, '#f2c83a'],
                [1, '#cf9420'],
              ]),
            ),
            0.9,
          ) +
          at(0, 0, path(outline, 'none', 'stroke="#b8801c" stroke-width="5" opacity="0.5"'), 0.62) +
          Array.from({ length: 18 }, () =>
            circle(
              sheet.between(-0.7, 0.7) * size,
              sheet.between(-0.5, 0.5) * size,
              sheet.between(2, 5),
              '#b8801c',
              'opacity="0.6"',
            ),
          ).join(''),
        1,
        sheet.between(-30, 30),
      ),
    );
  }
  for (const [x, y, turn] of [
    [1010, 240, 30],
    [1120, 300, 100],
  ] as const)
    sheet.add(
      at(
        x,
        y,
        path(
          'M0 0C-120 -60 -90 -190 0 -250C90 -190 120 -60 0 0Z',
          sheet.linear([
            [0, '#7fa05a'],
            [1, '#4f7040'],
          ]),
        ) + stroke('M0 0V-230M0 -20Q-60 -90 -30 -190M0 -20Q60 -90 30 -190', '#c3d39c', 5, 'opacity="0.7"'),
        1,
        turn,
      ),
    );
}
