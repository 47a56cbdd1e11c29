import { linen } from '../grounds/cloth.ts';
import { at, blob, circle, darker, ellipse, lighter, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawTurquoise(sheet: Sheet): void {
  linen(sheet, '#d6cab4', 2);
  const stone = (size: number, tall: number): string => {
    const colour = sheet.pick(['#3fa9b5', '#52b8b0', '#2f97b0', '#6bbfa0']);
    const outline = blob(sheet, size, size * tall, 0.1, 8);
    let veins = '';
    for (let vein = 0; vein < 6; vein++)
      veins += `M${sheet.between(-1, 1) * size} ${sheet.between(-1, 1) * size * tall}q${sheet.between(-60, 60)} ${sheet.between(-40, 40)} ${sheet.between(-100, 100)} ${sheet.between(-60, 60)}t${sheet.between(-60, 60)} ${sheet.between(-60, 60)}`;
    return (
      `<g transform="translate(10 20)">${path(outline, '#140d06', 'opacity="0.32"')}</g>` +
      path(
        outline,
        sheet.radial([
          [0, lighter(colour, 0.6)],
          [0.45, colour],
          [1, darker(colour, 0.45)],
        ]),
      ) +
      sheet.clipped(
        `<path d="${outline}"/>`,
        stroke(veins, '#3a2a1c', 5, 'opacity="0.55"') + stroke(veins, '#8a6a3c', 2, 'opacity="0.6"'),
      ) +
      ellipse(
        -size * 0.34,
        -size * tall * 0.42,
        size * 0.24,
        size * 0.1,
        '#fff',
        'opacity="0.65" transform="rotate(-24)"',
      )
    );
  };
  const pendant = (x: number, y: number, size: number, tall: number, cord: string, colour: string): void =>
    sheet.add(
      sheet.blurred(7, `<g transform="translate(10 18)" opacity="0.35">${stroke(cord, '#1d1710', 12)}</g>`),
      stroke(cord, colour, 13),
      stroke(cord, lighter(colour, 0.5), 4, 'stroke-dasharray="8 8" opacity="0.8"'),
      at(x, y, stone(size, tall)),
      circle(
        x,
        y - size * tall * 0.95,
        20,
        sheet.radial([
          [0, '#fff3cf'],
          [0.4, '#d9b45a'],
          [1, '#7d5a1e'],
        ]),
      ),
      circle(x, y - size * tall * 0.95, 8, '#5f4416'),
    );
  pendant(440, 700, 150, 1.3, 'M440 500C300 330 190 200 240 60S560 -60 620 120S560 380 440 500', '#7a2f2a');
  pendant(860, 560, 120, 0.96, 'M860 440C780 300 760 150 860 70S1150 60 1140 210S960 380 860 440', '#3d4a3c');
  pendant(880, 980, 96, 1.36, 'M880 850C960 740 1160 720 1220 860S1180 1120 1300 1180', '#4a3a2a');
  for (const [x, y, size] of [
    [220, 1060, 74],
    [360, 1130, 52],
    [140, 1180, 46],
    [560, 1080, 40],
  ] as const) {
    const rough = `M${Array.from({ length: 8 }, (_, corner) => {
      const reach = size * sheet.between(0.85, 1.15);
      return `${(Math.cos(corner * 0.785) * reach).toFixed(0)} ${(Math.sin(corner * 0.785) * reach * 0.86).toFixed(0)}`;
    }).join('L')}Z`;
    sheet.add(
      at(
        x,
        y,
        `<g transform="translate(6 14)">${path(rough, '#140d06', 'opacity="0.3"')}</g>` +
          path(
            rough,
            sheet.radial([
              [0, '#a9d8cc'],
              [0.5, '#5ba8a0'],
              [1, '#4a4436'],
            ]),
          ) +
          stroke(
            `M${-size * 0.7} 0L${-size * 0.1} ${-size * 0.2}L${size * 0.6} ${size * 0.3}M${-size * 0.1} ${-size * 0.2}L0 ${-size * 0.8}`,
            '#5f4a30',
            5,
            'opacity="0.6"',
          ),
      ),
    );
  }
}
