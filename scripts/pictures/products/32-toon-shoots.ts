import { leaf } from '../goods/leaves.ts';
import { planks } from '../grounds/wood.ts';
import { at, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawToonShoots(sheet: Sheet): void {
  planks(sheet, '#8f8a76', 5, false);
  const shoot = (length: number): string => {
    let leaves = '';
    for (let pair = 0; pair < 6; pair++) {
      const up = -length * (0.3 + pair * 0.125);
      const colour = sheet.pick(['#a8483c', '#b9603f', '#93403a', '#7f7a3a']);
      for (const side of [-1, 1])
        leaves += at(
          0,
          up,
          leaf(sheet, length * (0.25 - pair * 0.022), length * 0.046, pair < 2 ? '#7c8a3e' : colour),
          1,
          side > 0 ? -26 - pair * 7 : -154 + pair * 7,
        );
    }
    return (
      stroke(`M0 0Q8 ${-length * 0.5} 0 ${-length}`, '#8a3a34', 20) +
      stroke(`M-4 0Q3 ${-length * 0.5} -3 ${-length * 0.9}`, '#d08a6c', 5, 'opacity="0.7"') +
      leaves +
      at(0, -length, leaf(sheet, length * 0.24, length * 0.05, '#c26a4a'), 1, -90)
    );
  };
  let bundle = '';
  for (const [x, length, lean] of [
    [-80, 800, -19],
    [84, 810, 19],
    [-44, 880, -9],
    [46, 890, 10],
    [0, 940, 0],
  ] as const)
    bundle += at(x, 0, shoot(length), 1, lean);
  sheet.add(
    at(
      520,
      1080,
      `<g transform="translate(20 34)" opacity="0.3">${sheet.blurred(14, rectangle(-120, -900, 240, 960, '#1d1710', 'rx="120"'))}</g>${bundle}` +
        rectangle(
          -108,
          -170,
          216,
          52,
          sheet.linear(
            [
              [0, '#ecd696'],
              [1, '#a3843f'],
            ],
            1,
            0,
          ),
          'rx="16"',
        ) +
        stroke('M-100 -156H100M-102 -143H102M-100 -131H100', '#8a6a30', 4, 'opacity="0.6"') +
        stroke('M60 -150q90 30 70 120M76 -150q120 10 130 80', '#d8bd76', 10),
      1,
      16,
    ),
  );
  sheet.add(sheet.shadow(1100, 1060, 130, 60, 0.3, 30), at(1060, 1180, shoot(420), 1, 28));
}
