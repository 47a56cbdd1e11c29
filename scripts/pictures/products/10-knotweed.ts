import { leaf } from '../goods/leaves.ts';
import { bambooMat } from '../grounds/bamboo.ts';
import { at, blob, circle, heap, path, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawKnotweed(sheet: Sheet): void {
  bambooMat(sheet, '#b3a785');
  const slice = (size: number): string => {
    const outline = blob(sheet, size, size * 0.94, 0.05, 11);
    const rays = Array.from(
      { length: 30 },
      (_, ray) =>
        `M${(Math.cos(ray * 0.2094) * size * 0.3).toFixed(1)} ${(Math.sin(ray * 0.2094) * size * 0.3).toFixed(1)}L${(Math.cos(ray * 0.2094) * size * 0.8).toFixed(1)} ${(Math.sin(ray * 0.2094) * size * 0.8).toFixed(1)}`,
    ).join('');
    return (
      `<g transform="translate(8 18)">${path(outline, '#140d06', 'opacity="0.34"')}</g>` +
      path(outline, '#5f3a24') +
      at(
        0,
        0,
        path(
          outline,
          sheet.radial([
            [0, '#f7d98a'],
            [0.6, '#e0ac48'],
            [1, '#b5742a'],
          ]),
        ),
        0.88,
      ) +
      stroke(rays, '#a8641f', 4, 'opacity="0.55"') +
      circle(
        0,
        0,
        size * 0.28,
        sheet.radial([
          [0, '#a8743a'],
          [1, '#c9944c'],
        ]),
      ) +
      circle(0, 0, size * 0.28, 'none', 'stroke="#8a5526" stroke-width="5" opacity="0.6"')
    );
  };
  for (const [x, y] of heap(sheet, 32, 470))
    sheet.add(at(640 + x * 1.05, 620 + y, slice(sheet.between(88, 128)), 1, sheet.between(0, 360), undefined));
  for (const [x, y, turn] of [
    [90, 1130, -20],
    [250, 1200, -6],
  ] as const)
    sheet.add(at(x, y, leaf(sheet, 290, 96, '#6d8a4c'), 1, turn));
  sheet.add(
    at(
      960,
      1190,
      rectangle(
        0,
        -44,
        380,
        92,
        sheet.linear([
          [0, '#a8624a'],
          [0.4, '#7d4230'],
          [1, '#4a2418'],
        ]),
        'rx="30"',
      ) + stroke('M90 -44V48M230 -44V48', '#3d1d12', 8, 'opacity="0.6"'),
      1,
      -14,
    ),
  );
}
