import { blossom } from '../goods/leaves.ts';
import { wall } from '../grounds/stone.ts';
import { table } from '../grounds/wood.ts';
import { at, darker, ellipse, heap, lighter, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawPlumPreserve(sheet: Sheet): void {
  wall(sheet, '#c9b7a4');
  table(sheet, 820, '#6f4c36');
  sheet.add(
    stroke('M1320 60C1080 150 960 130 760 250S520 330 430 420', '#4d3526', 28),
    stroke('M900 170C880 260 900 330 860 420', '#4d3526', 15),
  );
  for (const [x, y, size] of [
    [760, 240, 60],
    [880, 300, 52],
    [1010, 120, 64],
    [620, 320, 56],
    [470, 400, 50],
    [860, 430, 58],
    [1140, 130, 48],
    [700, 180, 40],
    [560, 290, 34],
  ] as const)
    sheet.add(at(x, y, blossom(sheet, size, '#f0b7b0', '#e7b24a'), 1, sheet.between(0, 70)));
  sheet.add(
    sheet.shadow(600, 1110, 420, 44, 0.5),
    path(
      'M230 830H970Q950 1040 740 1080L750 1116H450L460 1080Q250 1040 230 830Z',
      sheet.linear(
        [
          [0, '#dfe9e6'],
          [0.35, '#a9c6c2'],
          [1, '#4f7d80'],
        ],
        1,
        0.3,
      ),
    ),
    ellipse(600, 830, 370, 70, '#4f7d80'),
    ellipse(600, 834, 350, 58, '#3d6265'),
  );
  for (const [x, y] of heap(sheet, 40, 300).sort((one, other) => one[1] - other[1])) {
    const tone = sheet.pick(['#7d2f22', '#93402a', '#a65a2e', '#6a2420']);
    const size = sheet.between(52, 66);
    sheet.add(
      at(
        600 + x,
        800 + y * 0.26 - (1 - Math.hypot(x, y) / 310) * 110,
        ellipse(
          0,
          0,
          size,
          size * 0.82,
          sheet.radial([
            [0, lighter(tone, 0.55)],
            [0.35, tone],
            [1, darker(tone, 0.5)],
          ]),
        ) +
          stroke(
            `M${-size * 0.6} ${-size * 0.1}q${size * 0.4} ${size * 0.26} ${size * 1.1} ${-size * 0.04}M${-size * 0.3} ${size * 0.36}q${size * 0.4} ${size * 0.1} ${size * 0.7} 0`,
            darker(tone, 0.5),
            5,
            'opacity="0.6"',
          ) +
          ellipse(-size * 0.32, -size * 0.36, size * 0.2, size * 0.1, '#fff3dd', 'opacity="0.7"'),
        1,
        sheet.between(-30, 30),
      ),
    );
  }
  sheet.add(
    path(
      'M232 836Q600 930 968 836Q964 880 950 916Q600 1000 250 916Q236 880 232 836Z',
      sheet.linear(
        [
          [0, '#eef4f1', 0.85],
          [0.5, '#bcd3cf', 0.6],
          [1, '#5d8a8c', 0.6],
        ],
        1,
        0,
      ),
    ),
    at(
      1080,
      1150,
      ellipse(
        0,
        0,
        70,
        56,
        sheet.radial([
          [0, '#e0a070'],
          [0.4, '#93402a'],
          [1, '#4d1a12'],
        ]),
      ),
    ),
    at(200, 1190, blossom(sheet, 46, '#f0b7b0')),
  );
}
