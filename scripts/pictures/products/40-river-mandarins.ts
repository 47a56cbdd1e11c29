import { leaf } from '../goods/leaves.ts';
import { mandarin } from '../goods/mandarins.ts';
import { land } from '../grounds/land.ts';
import { at, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawRiverMandarins(sheet: Sheet): void {
  land(sheet, { sky: ['#bcd7dd', '#f6ecd2'], far: '#9dbab8', near: '#5f8a72', horizon: 700, layers: 4 });
  sheet.add(
    path(
      'M0 880Q500 840 1280 900V1280H0Z',
      sheet.linear([
        [0, '#a9cbd0'],
        [1, '#5e93a0'],
      ]),
    ),
  );
  for (let wave = 0; wave < 24; wave++)
    sheet.add(
      stroke(`M${sheet.between(0, 1200)} ${sheet.between(910, 1260)}q60 -10 130 0`, '#eaf5f3', 5, 'opacity="0.45"'),
    );
  sheet.add(
    stroke('M-40 210C240 250 520 190 800 300S1150 420 1330 400', '#5f4328', 38),
    stroke('M-40 200C240 240 520 180 800 290', '#8f6c45', 10, 'opacity="0.7"'),
    stroke(
      'M420 215C440 330 470 420 520 500M820 305C860 420 890 500 880 600M160 225C170 320 150 380 170 450',
      '#5f4328',
      20,
    ),
  );
  for (const [x, y, turn, length] of [
    [120, 190, -60, 250],
    [260, 240, 50, 260],
    [420, 200, -40, 260],
    [600, 230, 60, 250],
    [700, 250, -50, 270],
    [900, 330, -28, 280],
    [1060, 390, 50, 240],
    [1150, 400, -70, 240],
    [520, 480, 160, 220],
    [880, 580, 14, 250],
    [170, 440, 150, 200],
    [350, 225, 110, 220],
  ] as const)
    sheet.add(at(x, y, leaf(sheet, length, 62, sheet.pick(['#3f6d35', '#4d7d3c', '#5b8a44'])), 1, turn));
  for (const [x, y, size] of [
    [180, 560, 128],
    [520, 640, 168],
    [330, 760, 120],
    [880, 740, 176],
    [1060, 610, 132],
    [700, 470, 120],
  ] as const)
    sheet.add(at(x, y, mandarin(sheet, size, sheet.pick(['#ee8a2c', '#f09a37', '#e67c22']), false, false)));
  for (const [x, y, turn] of [
    [520, 500, 20],
    [520, 500, 168],
    [880, 590, -20],
    [170, 452, 30],
  ] as const)
    sheet.add(at(x, y, leaf(sheet, 200, 56, '#3f6d35'), 1, turn));
}
