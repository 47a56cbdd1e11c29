import { blossom } from '../goods/leaves.ts';
import { land } from '../grounds/land.ts';
import { fluentIcon } from '../icons.ts';
import { at, ellipse, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawLogHiveHoney(sheet: Sheet): void {
  land(sheet, { sky: ['#cfe0d8', '#f6ecce'], far: '#a9c2ae', near: '#5f8a62', horizon: 640 });
  sheet.add(
    path(
      'M0 930Q500 860 1280 940V1280H0Z',
      sheet.linear([
        [0, '#86a85c'],
        [1, '#54803f'],
      ]),
    ),
  );
  for (let flower = 0; flower < 34; flower++)
    sheet.add(
      at(
        sheet.between(0, 1280),
        sheet.between(960, 1270),
        blossom(sheet, sheet.between(12, 26), sheet.pick(['#f3d05a', '#f7f2e2', '#e79a7a', '#c8b3de'])),
      ),
    );
  const hive = 'M370 330H890Q905 700 880 1060H380Q355 700 370 330Z';
  sheet.add(
    sheet.shadow(660, 1070, 330, 44, 0.45),
    path(
      hive,
      sheet.linear(
        [
          [0, '#8a6542'],
          [0.3, '#b58a5c'],
          [0.65, '#7d5836'],
          [1, '#4a311d'],
        ],
        1,
        0,
      ),
    ),
  );
  for (let line = 0; line < 26; line++)
    sheet.add(
      stroke(
        `M${388 + line * 19.4} ${350 + sheet.between(0, 60)}q${sheet.between(-8, 8)} 300 0 ${sheet.between(420, 680)}`,
        '#46301d',
        sheet.between(2, 6),
        'opacity="0.4"',
      ),
    );
  for (const y of [430, 960])
    sheet.add(
      stroke(`M366 ${y}Q630 ${y + 50} 894 ${y}`, '#c9a35f', 26),
      stroke(`M366 ${y + 2}Q630 ${y + 52} 894 ${y + 2}`, '#7d5a2a', 5, 'stroke-dasharray="14 10" opacity="0.7"'),
    );
  sheet.add(
    ellipse(630, 330, 262, 58, '#d3aa72'),
    ellipse(630, 330, 200, 40, '#b98a52'),
    path(
      'M330 318Q630 150 930 318L900 350Q630 240 360 350Z',
      sheet.linear([
        [0, '#8f9a6a'],
        [1, '#5d6a44'],
      ]),
    ),
    ellipse(630, 800, 74, 40, '#20140b'),
    path('M540 850H720L740 876H520Z', '#a67a48'),
  );
  const drip = 'M600 812Q600 900 618 912T640 880Q650 960 668 968T688 860L690 806Q640 830 600 812Z';
  sheet.add(
    path(
      drip,
      sheet.linear([
        [0, '#f3b93f'],
        [1, '#d98a1c'],
      ]),
    ),
    stroke('M612 830q2 50 10 64', '#fff1b8', 6, 'opacity="0.8"'),
  );
  for (const [x, y, size, turn] of [
    [260, 560, 0.62, -12],
    [990, 500, 0.7, 10],
    [1060, 800, 0.5, -20],
    [190, 880, 0.44, 16],
    [800, 700, 0.4, 4],
    [490, 640, 0.36, -14],
  ] as const)
    sheet.add(at(x, y, fluentIcon('honeybee'), size, turn));
}
