import { fish } from '../goods/fish.ts';
import { leaf } from '../goods/leaves.ts';
import { slate } from '../grounds/stone.ts';
import { at, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawCulter(sheet: Sheet): void {
  slate(sheet, '#46585e');
  sheet.add(sheet.shadow(660, 680, 600, 300, 0.35));
  for (let cube = 0; cube < 120; cube++) {
    const size = sheet.between(28, 74);
    sheet.add(
      at(
        sheet.between(20, 1260),
        sheet.between(330, 1060),
        rectangle(
          -size / 2,
          -size / 2,
          size,
          size,
          sheet.linear(
            [
              [0, '#ffffff', 0.85],
              [0.5, '#cfe3ea', 0.6],
              [1, '#8fb3c2', 0.6],
            ],
            1,
            1,
          ),
          'rx="10"',
        ) + stroke(`M${-size * 0.3} ${-size * 0.3}h${size * 0.4}`, '#fff', 5, 'opacity="0.8"'),
        1,
        sheet.between(0, 90),
      ),
    );
  }
  const look = { depth: 250, head: 0.34, back: '#6f8790', belly: '#eef1ee', upturned: true } as const;
  sheet.add(
    sheet.shadow(640, 600, 500, 90, 0.35, -6),
    at(640, 540, fish(sheet, { length: 1080, ...look }), 1, -6),
    sheet.shadow(660, 900, 470, 84, 0.35, 4),
    at(650, 840, fish(sheet, { length: 990, ...look, depth: 228 }), 1, 4),
  );
  for (const [x, y, turn] of [
    [170, 1120, -30],
    [1040, 200, 150],
  ] as const)
    sheet.add(
      at(x, y, leaf(sheet, 240, 56, '#5f8f5a'), 1, turn),
      at(x, y, leaf(sheet, 220, 50, '#4f7f4e'), 1, turn + 34),
    );
}
