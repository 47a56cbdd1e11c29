import { land } from '../../grounds/land.ts';
import { at, ellipse, path } from '../../paint.ts';
import type { Sheet } from '../../sheet.ts';
import { fir } from '../village.ts';

/** Firs and snow on the high ridges. */
export function drawFangxian(sheet: Sheet): void {
  land(sheet, { sky: ['#c2d0d8', '#eee6d8'], far: '#cbd5d8', near: '#8fa8a6', horizon: 290, layers: 4 });
  for (const [x, y, wide] of [
    [250, 60, 250],
    [500, 96, 210],
  ] as const) {
    const foot = y + 250;
    sheet.add(
      path(
        `M${x - wide} ${foot}L${x - wide * 0.34} ${y + 96}L${x} ${y}L${x + wide * 0.3} ${y + 82}L${x + wide} ${foot}Z`,
        sheet.linear([
          [0, '#8ea3a8'],
          [1, '#c3cfd0'],
        ]),
      ),
    );
    sheet.add(
      path(
        `M${x} ${y}L${x - wide * 0.26} ${y + 73}L${x - wide * 0.15} ${y + 66}L${x - wide * 0.08} ${y + 92}L${x} ${y + 62}L${x + wide * 0.09} ${y + 88}L${x + wide * 0.15} ${y + 60}L${x + wide * 0.25} ${y + 68}Z`,
        '#fbfaf6',
      ),
    );
  }
  sheet.add(sheet.blurred(22, ellipse(360, 300, 420, 26, '#ffffff', 'opacity="0.6"')));
  for (const [y, size, colour, count] of [
    [330, 84, '#5f8478', 15],
    [380, 112, '#47705f', 12],
    [446, 150, '#2f5546', 9],
  ] as const) {
    for (let tree = 0; tree < count; tree++)
      sheet.add(
        at(
          (tree / count) * 760 + sheet.between(-20, 20),
          y + sheet.between(-10, 14),
          fir(sheet, size * sheet.between(0.75, 1.15), colour),
        ),
      );
    sheet.add(sheet.blurred(16, ellipse(360, y + 10, 420, 14, '#ffffff', 'opacity="0.4"')));
  }
}
