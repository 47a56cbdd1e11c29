import { grapes } from '../goods/berries.ts';
import { land } from '../grounds/land.ts';
import { table } from '../grounds/wood.ts';
import { at, ellipse, path, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawGrapeWine(sheet: Sheet): void {
  land(sheet, {
    sky: ['#d8c4cc', '#f5e4d4'],
    far: '#b6a2b0',
    near: '#6f6a70',
    sun: [250, 330, 80],
    horizon: 720,
  });
  table(sheet, 940, '#6a4632');
  const bottle =
    'M560 150H660V380C660 450 740 480 740 580V1060Q740 1100 700 1100H520Q480 1100 480 1060V580C480 480 560 450 560 380Z';
  sheet.add(
    sheet.shadow(640, 1100, 170, 30, 0.5),
    path(
      bottle,
      sheet.linear(
        [
          [0, '#1f3027'],
          [0.18, '#4c6a54'],
          [0.4, '#1c2a22'],
          [0.85, '#0f1712'],
          [1, '#33483b'],
        ],
        1,
        0,
      ),
    ),
    path(
      'M556 140H664V300H556Z',
      sheet.linear(
        [
          [0, '#a4343f'],
          [0.3, '#c9525a'],
          [1, '#5f1a24'],
        ],
        1,
        0,
      ),
    ),
    path('M480 700H740V980H480Z', '#f1e7d3'),
    rectangle(480, 700, 260, 16, '#7c2f48'),
    rectangle(480, 964, 260, 16, '#7c2f48'),
    at(610, 752, grapes(sheet, 80, '#5a2f5e')),
    rectangle(506, 470, 16, 200, '#fff', 'rx="8" opacity="0.35"'),
  );
  const glass = 'M860 560C850 760 900 830 980 830S1110 760 1100 560Z';
  sheet.add(
    sheet.shadow(990, 1106, 130, 22, 0.4),
    path(glass, '#ffffff', 'opacity="0.2"'),
    sheet.clipped(
      `<path d="${glass}"/>`,
      rectangle(
        840,
        680,
        300,
        170,
        sheet.linear([
          [0, '#7d1f3c'],
          [1, '#3f0d22'],
        ]),
      ),
    ),
    ellipse(980, 682, 116, 18, '#a8395a'),
    path(glass, 'none', 'stroke="#ffffff" stroke-width="6" opacity="0.7"'),
    rectangle(972, 828, 16, 240, '#ffffff', 'opacity="0.6"'),
    ellipse(980, 1080, 104, 20, '#ffffff', 'opacity="0.45" stroke="#fff" stroke-width="5"'),
    stroke('M890 600q-4 120 40 180', '#ffffff', 14, 'opacity="0.45"'),
  );
  sheet.add(
    sheet.shadow(270, 1180, 210, 34, 0.45),
    at(300, 830, grapes(sheet, 170), 1, 18),
    at(190, 900, grapes(sheet, 140, '#3d2452'), 1, -24),
  );
}
