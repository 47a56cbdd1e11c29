import { leaf } from '../goods/leaves.ts';
import { land } from '../grounds/land.ts';
import { table } from '../grounds/wood.ts';
import { at, curve, darker, heap, lighter, path, type Point, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { basket } from '../vessels/basket.ts';

export function drawGallnuts(sheet: Sheet): void {
  land(sheet, { sky: ['#d9d6c2', '#f6ecd6'], far: '#b5b79a', near: '#75855c', horizon: 640 });
  table(sheet, 880, '#94714f');
  const gall = (size: number): string => {
    const horns: Point[] = Array.from({ length: 12 }, (_, corner): Point => {
      const reach = size * (corner % 2 ? sheet.between(0.7, 0.82) : sheet.between(0.9, 1.08));
      return [Math.cos((corner / 12) * 6.283) * reach, Math.sin((corner / 12) * 6.283) * reach * 0.84];
    });
    const colour = sheet.pick(['#b98a6a', '#a8755a', '#c79c74', '#9c7a5c']);
    return (
      path(
        curve(horns, true),
        sheet.radial([
          [0, lighter(colour, 0.5)],
          [0.45, colour],
          [1, darker(colour, 0.5)],
        ]),
      ) +
      path(
        curve(
          horns.map(([x, y]): Point => [x * 0.6 - size * 0.06, y * 0.6 - size * 0.05]),
          true,
        ),
        lighter(colour, 0.3),
        'opacity="0.28"',
      ) +
      stroke(
        `M${-size * 0.3} ${-size * 0.34}q${size * 0.3} ${-size * 0.14} ${size * 0.54} 0`,
        '#fff3df',
        6,
        'opacity="0.4"',
      )
    );
  };
  const held = basket(sheet, 600, 720, 760, 380, '#a5824f');
  sheet.add(held.back);
  for (const [x, y] of heap(sheet, 30, 300).sort((one, other) => one[1] - other[1]))
    sheet.add(
      at(
        600 + x,
        690 + y * 0.34 - (1 - Math.hypot(x, y) / 320) * 130,
        gall(sheet.between(78, 102)),
        1,
        sheet.between(-40, 40),
      ),
    );
  sheet.add(
    held.front,
    sheet.shadow(1080, 1180, 170, 30, 0.4),
    at(1030, 1110, gall(104), 1, 10),
    at(1160, 1150, gall(76), 1, -20),
  );
  const hollow = curve(
    Array.from({ length: 10 }, (_, corner): Point => [
      Math.cos((corner / 10) * 6.283) * 104 * (corner % 2 ? 0.84 : 1),
      Math.sin((corner / 10) * 6.283) * 88 * (corner % 2 ? 0.84 : 1),
    ]),
    true,
  );
  sheet.add(
    sheet.shadow(170, 1190, 120, 24, 0.4),
    at(
      160,
      1120,
      path(hollow, '#b98a6a') +
        at(
          0,
          0,
          path(
            hollow,
            sheet.radial([
              [0, '#2e1c12'],
              [1, '#6b4a34'],
            ]),
          ),
          0.76,
        ),
    ),
  );
  for (const [y, turn] of [
    [300, 24],
    [330, -30],
    [300, 70],
    [350, 130],
    [330, 170],
  ] as const)
    sheet.add(at(1150, y, leaf(sheet, 260, 70, '#6d8a4c'), 1, turn));
}
