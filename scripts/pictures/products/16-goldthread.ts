import { leaf } from '../goods/leaves.ts';
import { planks } from '../grounds/wood.ts';
import { at, circle, curve, ellipse, heap, path, type Point, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { tray } from '../vessels/tray.ts';

export function drawGoldthread(sheet: Sheet): void {
  planks(sheet, '#5f6a52', 5);
  sheet.add(tray(sheet, 650, 630, 530, '#b9905a'));
  const claw = (size: number): string => {
    let fingers = '';
    const count = 4 + Math.floor(sheet.between(0, 3));
    for (let finger = 0; finger < count; finger++) {
      const turn = (finger - (count - 1) / 2) * 17 + sheet.between(-5, 5);
      const length = size * sheet.between(0.9, 1.25);
      const knots: Point[] = [];
      for (let knot = 0; knot <= 7; knot++)
        knots.push([(knot / 7) * length, -(size * 0.105) * (knot % 2 ? 1.18 : 0.76) * (1 - knot * 0.05)]);
      const outline = curve([...knots, ...knots.map(([x, y]): Point => [x, -y]).reverse()], true);
      fingers += at(
        0,
        0,
        `<g transform="translate(4 12)">${path(outline, '#140d06', 'opacity="0.3"')}</g>` +
          path(
            outline,
            sheet.linear([
              [0, '#d9a84a'],
              [0.5, '#a8752c'],
              [1, '#5f3d16'],
            ]),
          ) +
          Array.from({ length: 6 }, (_, ring) =>
            stroke(
              `M${length * (0.12 + ring * 0.14)} ${-size * 0.08}q7 ${size * 0.08} 0 ${size * 0.16}`,
              '#6b4516',
              4,
              'opacity="0.6"',
            ),
          ).join('') +
          ellipse(length, 0, size * 0.03, size * 0.066, '#f6cf52'),
        1,
        turn,
      );
    }
    return (
      fingers +
      circle(
        0,
        0,
        size * 0.16,
        sheet.radial([
          [0, '#c08a38'],
          [1, '#6b4516'],
        ]),
      )
    );
  };
  for (const [x, y] of heap(sheet, 22, 330))
    sheet.add(at(650 + x, 630 + y, claw(sheet.between(150, 200)), 1, sheet.between(0, 360)));
  sheet.add(
    at(1080, 1120, claw(210), 1, -150),
    at(60, 1130, leaf(sheet, 240, 80, '#6d9050'), 1, -30),
    at(70, 1140, leaf(sheet, 230, 76, '#5d8046'), 1, 10),
  );
}
