import { land } from '../../grounds/land.ts';
import { curve, path, type Point, rectangle } from '../../paint.ts';
import type { Sheet } from '../../sheet.ts';

/** Tea rows above the city. */
export function drawMaojian(sheet: Sheet): void {
  land(sheet, { sky: ['#c4d6d8', '#f4ead2'], far: '#adc3c0', near: '#7c9f8c', horizon: 260, layers: 3 });
  for (let tower = 0; tower < 15; tower++) {
    const [high, wide] = [sheet.between(34, 104), sheet.between(22, 40)];
    const x = 300 + tower * 28;
    sheet.add(
      rectangle(
        x,
        285 - high,
        wide,
        high + 20,
        sheet.linear([
          [0, '#e9e4d6'],
          [1, '#a9b3ac'],
        ]),
      ),
    );
    for (let floor = 0; floor < high / 14 - 1; floor++)
      sheet.add(rectangle(x + 5, 293 - high + floor * 14, wide - 10, 5, '#7f958f', 'opacity="0.6"'));
  }
  for (let row = 0; row < 5; row++) {
    const points: Point[] = Array.from({ length: 19 }, (_, index) => [
      index * 42 - 20,
      282 + row * 36 + Math.sin(index * 0.5 + row) * 9 - (index % 2) * (6 + row * 2),
    ]);
    sheet.add(
      path(
        `${curve(points)}V450H-20Z`,
        sheet.linear([
          [0, row % 2 ? '#86ad58' : '#749f4c'],
          [0.4, '#4c7a3e'],
          [1, '#355f38'],
        ]),
      ),
    );
  }
}
