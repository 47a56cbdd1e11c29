import { leaf } from '../goods/leaves.ts';
import { root } from '../goods/roots.ts';
import { linen } from '../grounds/cloth.ts';
import { at, circle, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawBupleurum(sheet: Sheet): void {
  linen(sheet, '#c3b9a0', 3);
  const bundle = (x: number, y: number, turn: number, count: number): string => {
    let roots = '';
    for (let index = 0; index < count; index++)
      roots += at(
        sheet.between(-30, 30),
        (index - count / 2) * 26,
        root(sheet, sheet.between(620, 800), sheet.between(34, 50), sheet.pick(['#8a6440', '#7a5637', '#9a7249'])),
        1,
        (index - count / 2) * 2.6,
      );
    return at(
      x,
      y,
      sheet.shadow(300, 40, 380, count * 13, 0.35) +
        roots +
        Array.from({ length: count }, (_, index) =>
          stroke(
            `M0 ${(index - count / 2) * 26}q-50 ${sheet.between(-14, 14)} -110 ${sheet.between(-30, 30)}`,
            '#6f7d46',
            9,
          ),
        ).join('') +
        rectangle(
          130,
          -count * 15,
          44,
          count * 30,
          sheet.linear([
            [0, '#d0503e'],
            [1, '#8a2a24'],
          ]),
          'rx="16"',
        ) +
        stroke(`M140 ${-count * 14}V${count * 14}M158 ${-count * 14}V${count * 14}`, '#7a201c', 4, 'opacity="0.5"'),
      1,
      turn,
    );
  };
  sheet.add(bundle(250, 420, 12, 11), bundle(330, 960, -10, 8));
  for (const [x, y, turn] of [
    [1080, 250, 30],
    [1130, 1130, -40],
    [180, 1160, 20],
  ] as const)
    sheet.add(
      at(
        x,
        y,
        stroke('M0 0q40 -60 20 -150', '#6f8a48', 8) +
          [-150, -120, -90, -60, -30]
            .map(
              (way) =>
                stroke(
                  `M20 -150l${Math.cos((way * Math.PI) / 180) * 70} ${Math.sin((way * Math.PI) / 180) * 60}`,
                  '#6f8a48',
                  5,
                ) +
                circle(
                  20 + Math.cos((way * Math.PI) / 180) * 72,
                  -150 + Math.sin((way * Math.PI) / 180) * 62,
                  20,
                  '#e0c548',
                ),
            )
            .join('') +
          leaf(sheet, 150, 16, '#6f8a48'),
        1,
        turn,
      ),
    );
}
