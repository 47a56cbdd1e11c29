import { beefCut } from '../goods/beef.ts';
import { leaf } from '../goods/leaves.ts';
import { land } from '../grounds/land.ts';
import { table } from '../grounds/wood.ts';
import { fluentIcon } from '../icons.ts';
import { at, circle, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawBeef(sheet: Sheet): void {
  land(sheet, { sky: ['#c3d8dc', '#f5ecd2'], far: '#a3bcb6', near: '#64906a', horizon: 560, layers: 3 });
  sheet.add(
    path(
      'M0 640Q420 560 800 630T1280 610V1280H0Z',
      sheet.linear([
        [0, '#93b064'],
        [1, '#5d8444'],
      ]),
    ),
  );
  for (const [x, y, size] of [
    [320, 610, 1.25],
    [1010, 570, 0.8],
  ] as const)
    sheet.add(sheet.shadow(x, y + size * 92, size * 100, 14, 0.35), at(x, y, fluentIcon('ox'), size));
  table(sheet, 800, '#6f4e38');
  sheet.add(
    sheet.shadow(660, 1140, 560, 50, 0.5),
    path(
      'M110 930H1170L1230 1130Q1236 1170 1190 1170H90Q44 1170 50 1130Z',
      sheet.linear([
        [0, '#e0b884'],
        [1, '#b5824c'],
      ]),
    ),
    path('M48 1140Q44 1190 92 1194H1188Q1236 1190 1232 1140Q1230 1170 1190 1170H90Q50 1170 48 1140Z', '#8a5f34'),
    stroke('M150 980H900M300 1030H1120M130 1080H760M480 1120H1160', '#a2713c', 4, 'opacity="0.5"'),
  );
  sheet.add(
    sheet.shadow(480, 1090, 330, 36, 0.4),
    at(470, 980, beefCut(sheet, 330), 1, -3, 0.72),
    sheet.shadow(930, 1110, 240, 30, 0.4),
    at(920, 1030, beefCut(sheet, 230), 1, 8, 0.72),
  );
  sheet.add(
    at(700, 1140, leaf(sheet, 180, 36, '#55804a'), 1, -10),
    at(690, 1146, leaf(sheet, 150, 32, '#46703f'), 1, 14),
  );
  for (let corn = 0; corn < 14; corn++)
    sheet.add(
      circle(
        sheet.between(140, 1140),
        sheet.between(1100, 1156),
        sheet.between(6, 10),
        sheet.pick(['#3a2a20', '#5f4030', '#8a3a2c']),
      ),
    );
}
