import { teaNeedle, teaShoot } from '../goods/leaves.ts';
import { cup } from '../goods/tea.ts';
import { planks } from '../grounds/wood.ts';
import { at, curve, path, rectangle } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawShengshuiMaojian(sheet: Sheet): void {
  planks(sheet, '#a07d55', 6);
  const scoop = curve(
    [
      [180, 520],
      [330, 400],
      [760, 400],
      [1090, 470],
      [1120, 640],
      [1080, 810],
      [760, 880],
      [330, 880],
      [180, 760],
    ],
    true,
  );
  sheet.add(
    `<g transform="translate(16 34)">${sheet.blurred(20, path(scoop, '#1d1710', 'opacity="0.45"'))}</g>`,
    path(
      scoop,
      sheet.linear([
        [0, '#e6c98b'],
        [0.12, '#c49a57'],
        [0.5, '#9c7238'],
        [0.9, '#d2ab68'],
        [1, '#8a6330'],
      ]),
    ),
    sheet.clipped(
      `<path d="${scoop}" transform="translate(640 640) scale(0.95 0.9) translate(-640 -640)"/>`,
      rectangle(
        0,
        0,
        1280,
        1280,
        sheet.linear([
          [0.2, '#8a6330'],
          [0.7, '#d8b477'],
        ]),
      ) + rectangle(330, 300, 14, 700, '#7d5728', 'opacity="0.5"'),
    ),
  );
  for (let needle = 0; needle < 420; needle++) {
    const angle = sheet.between(0, 6.283);
    const reach = Math.sqrt(sheet.random());
    sheet.add(
      at(
        690 + Math.cos(angle) * 360 * reach,
        640 + Math.sin(angle) * 205 * reach,
        teaNeedle(
          sheet,
          sheet.between(90, 150),
          sheet.pick(['#5d7a35', '#4a6629', '#7b9850', '#cfd6a8', '#3f5724']),
          8,
        ),
        1,
        sheet.between(-50, 50),
      ),
    );
  }
  sheet.add(
    cup(sheet, 1060, 1090, 150, '#7fa08c', '#c3c95f'),
    cup(sheet, 760, 1130, 120, '#7fa08c', '#c3c95f'),
    at(170, 1110, teaShoot(sheet, 190, '#6d9a45'), 1, 50),
    at(230, 240, teaShoot(sheet, 160, '#7ba552'), 1, 110),
  );
}
