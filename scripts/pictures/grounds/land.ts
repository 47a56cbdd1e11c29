import { circle, curve, lighter, mix, path, type Point, rectangle } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export interface Land {
  readonly sky: readonly [string, string];
  readonly far: string;
  readonly near: string;
  readonly sun?: readonly [number, number, number];
  readonly horizon?: number;
  readonly layers?: number;
}

/** Mountains behind mountains with mist between them: the ground of everything that stands upright. */
export function land(sheet: Sheet, { sky, far, near, sun, horizon = 760, layers = 4 }: Land): void {
  sheet.add(
    rectangle(
      0,
      0,
      sheet.width,
      sheet.height,
      sheet.linear([
        [0, sky[0]],
        [0.75, sky[1]],
      ]),
    ),
  );
  if (sun) {
    const [x, y, radius] = sun;
    sheet.add(
      circle(
        x,
        y,
        radius * 2.6,
        sheet.radial(
          [
            [0, '#ffe3b8', 0.75],
            [1, '#ffe3b8', 0],
          ],
          0.5,
          0.5,
          0.5,
        ),
      ),
    );
    sheet.add(
      circle(
        x,
        y,
        radius,
        sheet.linear([
          [0, '#f3a25f'],
          [1, '#e0703a'],
        ]),
        'opacity="0.92"',
      ),
    );
  }
  for (let layer = 0; layer < layers; layer++) {
    const depth = layers === 1 ? 1 : layer / (layers - 1);
    const colour = mix(far, near, depth);
    const top = horizon - 330 + depth * 300;
    sheet.add(
      path(
        ridge(sheet, top, 170 - depth * 70, 3 + layer),
        sheet.linear([
          [0, colour],
          [1, lighter(colour, 0.45)],
        ]),
      ),
    );
  }
}

function ridge(sheet: Sheet, top: number, height: number, waves: number): string {
  const phases = Array.from({ length: 4 }, () => sheet.between(0, 6.28));
  const points: Point[] = [];
  for (let step = 0; step <= 26; step++) {
    const share = step / 26;
    const swell = phases.reduce((sum, phase, index) => {
      const wave = Math.sin(share * waves * (index + 0.7) * 1.9 + phase);
      return sum + (index % 2 === 0 ? 1 - Math.abs(wave) : wave * 0.5) / (index + 1.2);
    }, 0);
    points.push([share * sheet.width, top + height * 0.9 - swell * height * 0.72 + sheet.between(-6, 6)]);
  }
  const edge = curve(points);
  return `${edge}L${sheet.width} ${sheet.height}L0 ${sheet.height}Z`;
}
