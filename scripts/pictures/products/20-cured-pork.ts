import { leaf } from '../goods/leaves.ts';
import { wall } from '../grounds/stone.ts';
import { at, curve, ellipse, path, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawCuredPork(sheet: Sheet): void {
  wall(sheet, '#8a6d52');
  sheet.add(
    rectangle(
      0,
      0,
      1280,
      1280,
      sheet.radial(
        [
          [0, '#f2b066', 0.4],
          [0.6, '#3a2415', 0.1],
          [1, '#20120a', 0.6],
        ],
        0.5,
        0.95,
        0.95,
      ),
    ),
  );
  for (const [x, y] of [
    [260, 1000],
    [700, 900],
    [1040, 1040],
  ] as const)
    sheet.add(sheet.blurred(40, ellipse(x, y, 300, 90, '#e9d8c2', 'opacity="0.28"')));
  sheet.add(
    rectangle(
      -20,
      150,
      1320,
      46,
      sheet.linear([
        [0, '#b98a58'],
        [1, '#5f4024'],
      ]),
      'rx="22"',
    ),
  );
  for (const [index, [x, length, width]] of (
    [
      [220, 640, 190],
      [470, 760, 220],
      [750, 690, 200],
      [1030, 800, 215],
    ] as const
  ).entries()) {
    const slab = curve(
      [
        [-width / 2, 0],
        [-width * 0.46, length * 0.5],
        [-width * 0.52, length * 0.92],
        [-width * 0.2, length],
        [width * 0.36, length * 0.97],
        [width * 0.5, length * 0.6],
        [width * 0.44, length * 0.2],
        [width * 0.42, -8],
        [0, -24],
      ],
      true,
    );
    const layers = [
      ['#7a2c1c', 0.17],
      ['#e6bd84', 0.34],
      ['#8a3420', 0.5],
      ['#edc98f', 0.66],
      ['#6f2818', 0.84],
    ] as const;
    const stripes = layers
      .map(([colour, share]) =>
        stroke(
          `M${-width / 2 + width * share} -40C${-width / 2 + width * share + 26} ${length * 0.3} ${-width / 2 + width * share - 26} ${length * 0.6} ${-width / 2 + width * share + 10} ${length + 40}`,
          colour,
          width * 0.17,
          'opacity="0.95"',
        ),
      )
      .join('');
    sheet.add(
      `<g transform="translate(${x + 24} 312)" opacity="0.35">${sheet.blurred(16, path(slab, '#140a04'))}</g>`,
      stroke(`M${x} 160V300M${x - 14} 200V296M${x + 12} 190V300`, '#d9bd83', 12),
      at(
        x,
        290,
        path(slab, '#c98f52') +
          sheet.clipped(`<path d="${slab}"/>`, stripes) +
          path(
            slab,
            sheet.linear(
              [
                [0, '#ffe2b0', 0.35],
                [0.3, '#ffe2b0', 0],
                [0.7, '#2a120a', 0.15],
                [1, '#2a120a', 0.65],
              ],
              1,
              0,
            ),
          ) +
          stroke(slab, '#4d2212', 7, 'opacity="0.6"') +
          stroke(`M${-width * 0.3} 40q-10 ${length * 0.3} 0 ${length * 0.6}`, '#fff0cf', 12, 'opacity="0.3"'),
        1,
        index % 2 ? 2 : -2,
      ),
    );
  }
  for (let twig = 0; twig < 9; twig++)
    sheet.add(
      at(
        sheet.between(0, 1280),
        1270,
        Array.from({ length: 9 }, (_, step) =>
          leaf(sheet, 70, 12, '#5f7a44', false).replace(
            '<path',
            `<path transform="translate(${step * 26} 0) rotate(${step % 2 ? 40 : -40})"`,
          ),
        ).join('') + stroke('M0 0H240', '#5f4a2c', 8),
        1,
        sheet.between(-60, -10) - (twig % 2) * 80,
      ),
    );
}
