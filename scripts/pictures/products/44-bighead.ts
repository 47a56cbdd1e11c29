import { fish } from '../goods/fish.ts';
import { planks } from '../grounds/wood.ts';
import { at, circle, ellipse, rectangle } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { dish } from '../vessels/dish.ts';

export function drawBighead(sheet: Sheet): void {
  planks(sheet, '#94806a', 6, false);
  sheet.add(dish(sheet, 640, 640, 570, '#2f3d42', '#4b5d62', '#7d979c'));
  for (let wave = 0; wave < 6; wave++)
    sheet.add(circle(640, 640, 180 + wave * 62, 'none', 'stroke="#9fb8bd" stroke-width="4" opacity="0.16"'));
  sheet.add(
    sheet.clipped(
      '<circle cx="640" cy="640" r="520"/>',
      sheet.shadow(660, 720, 460, 150, 0.4, -22) +
        at(
          640,
          640,
          fish(sheet, {
            length: 900,
            depth: 400,
            head: 0.46,
            back: '#5d6257',
            belly: '#d6d3c2',
            marks: 'marbled',
          }),
          1,
          -22,
        ),
    ),
  );
  const slice = (x: number, y: number, turn: number): void =>
    sheet.add(
      at(
        x,
        y,
        ellipse(6, 12, 84, 60, '#140d06', 'opacity="0.3"') +
          ellipse(0, 0, 84, 60, '#c99a52') +
          ellipse(
            0,
            0,
            74,
            51,
            sheet.radial([
              [0, '#fbe9b4'],
              [1, '#e3bf6c'],
            ]),
          ) +
          ellipse(0, 0, 44, 28, 'none', 'stroke="#cfa550" stroke-width="4" opacity="0.6"'),
        1,
        turn,
      ),
    );
  slice(930, 920, 20);
  slice(1020, 850, 44);
  slice(330, 330, -30);
  for (const [x, y, turn] of [
    [360, 940, -20],
    [430, 1000, 8],
    [300, 900, -50],
  ] as const)
    sheet.add(
      at(
        x,
        y,
        rectangle(
          -150,
          -14,
          300,
          28,
          sheet.linear([
            [0, '#a5c76a'],
            [1, '#5d8a44'],
          ]),
          'rx="14"',
        ) + rectangle(-150, -14, 80, 28, '#f1f1df', 'rx="14"'),
        1,
        turn,
      ),
    );
}
