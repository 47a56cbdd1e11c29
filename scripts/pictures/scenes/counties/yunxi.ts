import { at, circle, curve, path, type Point, rectangle } from '../../paint.ts';
import type { Sheet } from '../../sheet.ts';
import { farmhouse } from '../village.ts';

/** The river of stars after which Yunxi's Tianhe is named. */
export function drawYunxi(sheet: Sheet): void {
  sheet.add(
    rectangle(
      0,
      0,
      720,
      450,
      sheet.linear([
        [0, '#22364a'],
        [0.7, '#56748a'],
        [1, '#c9a98a'],
      ]),
    ),
  );
  sheet.add(
    sheet.blurred(
      26,
      path('M-40 330C180 240 380 150 560 -40H760C560 170 320 280 -40 420Z', '#dfe6ee', 'opacity="0.34"'),
    ),
  );
  for (let star = 0; star < 150; star++)
    sheet.add(
      circle(
        sheet.between(0, 720),
        sheet.between(0, 300),
        sheet.between(0.8, 2.6),
        '#fff8e6',
        `opacity="${sheet.between(0.4, 1).toFixed(2)}"`,
      ),
    );
  for (const [top, colour] of [
    [270, '#4a6472'],
    [320, '#35505a'],
    [372, '#233c42'],
  ] as const) {
    const edge: Point[] = Array.from({ length: 10 }, (_, index) => [
      index * 80,
      top - Math.abs(Math.sin(index * 1.1 + top)) * 62,
    ]);
    sheet.add(path(`${curve(edge)}V450H0Z`, colour));
  }
  for (const [x, y, wide] of [
    [210, 400, 74],
    [300, 410, 90],
    [470, 404, 66],
  ] as const)
    sheet.add(at(x, y, farmhouse(sheet, wide)));
}
