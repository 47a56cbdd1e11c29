import { tuber } from '../goods/roots.ts';
import { land } from '../grounds/land.ts';
import { at, ellipse, path } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { sack } from '../vessels/sack.ts';

export function drawBabyPotatoes(sheet: Sheet): void {
  land(sheet, { sky: ['#bcd3dc', '#eee6d0'], far: '#8fa9a8', near: '#55785a', horizon: 560 });
  sheet.add(
    path(
      'M0 830Q400 770 760 820T1280 800V1280H0Z',
      sheet.linear([
        [0, '#7d5a3c'],
        [1, '#4f3826'],
      ]),
    ),
  );
  for (let clod = 0; clod < 50; clod++)
    sheet.add(
      ellipse(
        sheet.between(0, 1280),
        sheet.between(850, 1270),
        sheet.between(8, 30),
        sheet.between(5, 15),
        sheet.pick(['#6a4a31', '#8d6a49', '#40301f']),
        'opacity="0.6"',
      ),
    );
  const held = sack(sheet, 450, 600, 560, 520, '#c2a46f');
  sheet.add(held.back);
  for (const [x, y] of [
    [300, 590],
    [420, 560],
    [540, 580],
    [610, 600],
    [360, 620],
    [480, 622],
    [560, 632],
  ] as const)
    sheet.add(at(x, y, tuber(sheet, 76, 64, sheet.pick(['#dfb567', '#d6a958'])), 1, sheet.between(-30, 30)));
  sheet.add(held.front);
  for (const [x, y, size] of [
    [820, 1010, 96],
    [960, 950, 88],
    [1090, 1020, 104],
    [900, 1120, 110],
    [1050, 1160, 94],
    [760, 1150, 84],
    [1190, 1130, 90],
    [200, 1190, 80],
  ] as const)
    sheet.add(
      sheet.shadow(x + 12, y + size * 0.7, size * 0.95, 22, 0.45),
      at(
        x,
        y,
        tuber(sheet, size, size * 0.8, sheet.pick(['#dfb567', '#e6c077', '#cfa052'])),
        1,
        sheet.between(-30, 30),
      ),
    );
}
