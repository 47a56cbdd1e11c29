import { leaf, teaShoot } from '../goods/leaves.ts';
import { land } from '../grounds/land.ts';
import { table } from '../grounds/wood.ts';
import { at, ellipse, path, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawMeiziTea(sheet: Sheet): void {
  land(sheet, { sky: ['#d5e2dc', '#f4eed9'], far: '#b1c7bb', near: '#5d8a6a', horizon: 700, layers: 5 });
  for (const [y, opacity] of [
    [610, 0.5],
    [760, 0.55],
  ] as const)
    sheet.add(sheet.blurred(40, ellipse(500, y, 700, 60, '#ffffff', `opacity="${opacity}"`)));
  table(sheet, 980, '#8f6b48');
  const glass = 'M430 300H850L812 1090Q810 1120 780 1120H500Q470 1120 468 1090Z';
  let tea = rectangle(
    380,
    430,
    520,
    720,
    sheet.linear([
      [0, '#e8ebb4', 0.85],
      [1, '#b7c765', 0.95],
    ]),
  );
  for (let index = 0; index < 44; index++) {
    const low = index < 30;
    tea += at(
      sheet.between(500, 790),
      low ? sheet.between(960, 1085) : sheet.between(560, 880),
      at(0, 0, leaf(sheet, 120, 24, sheet.pick(['#6f9443', '#88ab55', '#587a35']), false), 1, 0),
      1,
      low ? sheet.between(-150, -30) : -90 + sheet.between(-18, 18),
    );
  }
  for (let index = 0; index < 12; index++)
    tea += at(
      sheet.between(470, 800),
      448,
      leaf(sheet, 110, 20, sheet.pick(['#7da04c', '#6b8f3f']), false),
      1,
      sheet.between(-10, 10) + (index % 2) * 180,
    );
  sheet.add(
    sheet.shadow(670, 1120, 230, 34, 0.4),
    path(glass, '#ffffff', 'opacity="0.22"'),
    sheet.clipped(`<path d="${glass}"/>`, tea),
    path(
      glass,
      sheet.linear(
        [
          [0, '#fff', 0.55],
          [0.12, '#fff', 0.06],
          [0.85, '#fff', 0.02],
          [1, '#1d150c', 0.25],
        ],
        1,
        0,
      ),
    ),
    stroke(glass, '#ffffff', 7, 'opacity="0.75"'),
    ellipse(640, 300, 210, 28, '#ffffff', 'opacity="0.3" stroke="#fff" stroke-width="6"'),
    ellipse(640, 434, 198, 22, '#f4f4cf', 'opacity="0.6"'),
    rectangle(486, 360, 20, 640, '#fff', 'rx="10" opacity="0.5" transform="rotate(-2.6 490 680)"'),
  );
  for (const x of [560, 660, 730])
    sheet.add(sheet.blurred(9, stroke(`M${x} 260q-40 -60 0 -110t-6 -110`, '#ffffff', 20, 'opacity="0.6"')));
  sheet.add(
    at(1050, 1120, teaShoot(sheet, 170, '#6d9a45'), 1, 64),
    at(250, 1140, teaShoot(sheet, 140, '#7ba552'), 1, -70),
  );
}
