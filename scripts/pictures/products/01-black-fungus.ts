import { blackFungus, logEnd } from '../goods/fungi.ts';
import { planks } from '../grounds/wood.ts';
import { at, heap } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { tray } from '../vessels/tray.ts';

export function drawBlackFungus(sheet: Sheet): void {
  planks(sheet, '#8d7658', 5, false);
  sheet.add(
    sheet.shadow(1120, 250, 210, 200, 0.4),
    at(1110, 220, logEnd(sheet, 215)),
    sheet.shadow(1250, 560, 140, 130, 0.4),
    at(1235, 540, logEnd(sheet, 140)),
  );
  sheet.add(tray(sheet, 590, 690, 540));
  for (const [x, y] of heap(sheet, 34, 370))
    sheet.add(at(590 + x, 690 + y, blackFungus(sheet, sheet.between(78, 122)), 1, sheet.between(0, 360)));
  for (const [x, y, size] of [
    [1105, 1010, 84],
    [1185, 1130, 66],
    [150, 135, 74],
  ] as const)
    sheet.add(at(x, y, blackFungus(sheet, size), 1, sheet.between(0, 360)));
}
