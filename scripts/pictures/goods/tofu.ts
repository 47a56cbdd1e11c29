import { darker, lighter, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** A block of dried tofu seen from its front corner. */
export function tofu(sheet: Sheet, x: number, y: number, size: number, skin: string, cut?: string): string {
  const [rise, deep] = [size * 0.34, size * 0.34];
  const face = cut ?? skin;
  return (
    path(
      `M${x} ${y}L${x + deep} ${y - deep * 0.62}H${x + size + deep}L${x + size} ${y}Z`,
      sheet.linear([
        [0, lighter(skin, 0.32)],
        [1, skin],
      ]),
      `stroke="${lighter(skin, 0.3)}" stroke-width="6" stroke-linejoin="round"`,
    ) +
    path(
      `M${x + size} ${y}L${x + size + deep} ${y - deep * 0.62}V${y + rise - deep * 0.62}L${x + size} ${y + rise}Z`,
      darker(face, 0.34),
      `stroke="${darker(face, 0.34)}" stroke-width="6" stroke-linejoin="round"`,
    ) +
    path(
      `M${x} ${y}H${x + size}V${y + rise}H${x}Z`,
      sheet.linear([
        [0, face],
        [1, darker(face, 0.22)],
      ]),
      `stroke="${face}" stroke-width="6" stroke-linejoin="round"`,
    ) +
    (cut ? stroke(`M${x + 2} ${y + 4}H${x + size}V${y + rise - 4}H${x + 2}Z`, skin, 10) : '') +
    stroke(`M${x + deep * 0.7} ${y - deep * 0.4}h${size * 0.5}`, '#fff6e0', 7, 'opacity="0.35"')
  );
}
