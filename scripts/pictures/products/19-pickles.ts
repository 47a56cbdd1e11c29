import { wall } from '../grounds/stone.ts';
import { table } from '../grounds/wood.ts';
import { at, ellipse, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { jar } from '../vessels/jar.ts';

export function drawPickles(sheet: Sheet): void {
  wall(sheet, '#b7c3b8');
  table(sheet, 900, '#8f6b4a');
  sheet.add(
    jar(
      sheet,
      620,
      300,
      600,
      780,
      (outline) => {
        let inside = path(
          outline,
          sheet.linear([
            [0, '#f1efd2'],
            [1, '#dcd9a4'],
          ]),
        );
        for (let bean = 0; bean < 30; bean++)
          inside += stroke(
            `M${sheet.between(330, 560)} ${sheet.between(850, 1050)}q${sheet.between(60, 180)} ${sheet.between(-50, 50)} ${sheet.between(200, 360)} ${sheet.between(-30, 30)}`,
            sheet.pick(['#8a9a3c', '#a3ad4e', '#75862f']),
            26,
          );
        for (let slice = 0; slice < 42; slice++)
          inside += at(
            sheet.between(350, 890),
            sheet.between(640, 830),
            ellipse(0, 0, 62, 38, '#f7f1e4', 'stroke="#d8607a" stroke-width="9"'),
            1,
            sheet.between(0, 180),
          );
        for (let chilli = 0; chilli < 26; chilli++)
          inside += at(
            sheet.between(340, 880),
            sheet.between(520, 620),
            path(
              'M-60 0C-30 -28 30 -22 74 6C30 20 -34 24 -60 0Z',
              sheet.linear([
                [0, '#ee5a3c'],
                [1, '#a81f1f'],
              ]),
            ) + path('M-62 -2l-26 -8', 'none', 'stroke="#5f8a3c" stroke-width="9"'),
            1,
            sheet.between(-40, 220),
          );
        for (let slice = 0; slice < 26; slice++)
          inside += at(
            sheet.between(350, 880),
            sheet.between(440, 520),
            ellipse(0, 0, 56, 22, '#efd58c', 'stroke="#cfae5a" stroke-width="5"'),
            1,
            sheet.between(-30, 30),
          );
        return `${inside}<rect x="300" y="400" width="640" height="14" fill="#ffffff" opacity="0.6"/>`;
      },
      '#a65a36',
    ),
  );
  const chilli = (x: number, y: number, turn: number): string =>
    at(
      x,
      y,
      path(
        'M-120 0C-60 -52 60 -44 150 14C60 42 -66 46 -120 0Z',
        sheet.linear([
          [0, '#f06a48'],
          [0.4, '#d0352c'],
          [1, '#8a1a1c'],
        ]),
      ) + stroke('M-118 -4q-40 -20 -70 0', '#5f8a3c', 18),
      1,
      turn,
    );
  sheet.add(
    sheet.shadow(1090, 1180, 160, 24, 0.4),
    chilli(1080, 1140, -12),
    sheet.shadow(180, 1170, 150, 26, 0.4),
    chilli(170, 1080, 30),
    chilli(190, 1150, -14),
  );
}
