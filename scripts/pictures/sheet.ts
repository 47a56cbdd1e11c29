/** A stop of a gradient: offset from 0 to 1, colour, opacity. */
export type Stop = readonly [number, string, number?];

/**
 * One picture being drawn: an SVG body, its shared definitions, and a random source seeded by name.
 * The seed makes every run draw the same picture, so that a redraw changes only what was meant to change.
 */
export class Sheet {
  readonly width: number;
  readonly height: number;
  private readonly definitions = new Map<string, string>();
  private readonly body: string[] = [];
  private state: number;

  constructor(seed: string, width = 1280, height = 1280) {
    this.width = width;
    this.height = height;
    this.state = [...seed].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619), 2166136261);
  }

  /** A number from 0 to 1 (mulberry32). */
  random(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.random();
  }

  pick<Choice>(choices: readonly [Choice, ...Choice[]]): Choice {
    return choices[Math.floor(this.random() * choices.length)] ?? choices[0];
  }

  add(...parts: string[]): void {
    this.body.push(...parts);
  }

  /** Light falls from the upper left in every picture, so the bright spot sits there. */
  radial(stops: readonly Stop[], spotX = 0.36, spotY = 0.3, radius = 0.78): string {
    return this.define('radialGradient', `cx="${spotX}" cy="${spotY}" r="${radius}"`, stops.map(stopTag).join(''));
  }

  linear(stops: readonly Stop[], toX = 0, toY = 1, fromX = 0, fromY = 0): string {
    return this.define(
      'linearGradient',
      `x1="${fromX}" y1="${fromY}" x2="${toX}" y2="${toY}"`,
      stops.map(stopTag).join(''),
    );
  }

  pattern(width: number, height: number, turn: number, content: string): string {
    return this.define(
      'pattern',
      `width="${width}" height="${height}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"`,
      content,
    );
  }

  /** What `content` shows inside `shape` only. */
  clipped(shape: string, content: string): string {
    const clip = this.define('clipPath', '', shape);
    return `<g clip-path="${clip}">${content}</g>`;
  }

  blurred(deviation: number, content: string): string {
    const filter = this.define(
      'filter',
      'x="-60%" y="-60%" width="220%" height="220%"',
      `<feGaussianBlur stdDeviation="${deviation}"/>`,
    );
    return `<g filter="${filter}">${content}</g>`;
  }

  shadow(x: number, y: number, radiusX: number, radiusY: number, opacity = 0.32, turn = 0): string {
    const blur = Math.max(4, Math.min(radiusX, radiusY) * 0.22);
    return this.blurred(
      Math.round(blur),
      `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(radiusX)}" ry="${round(radiusY)}" fill="#1d1710" opacity="${opacity}" transform="rotate(${turn} ${round(x)} ${round(y)})"/>`,
    );
  }

  toSvg(): string {
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${this.width} ${this.height}" width="${this.width}" height="${this.height}">` +
      `<defs>${[...this.definitions.values()].join('')}</defs>${this.body.join('')}</svg>`
    );
  }

  private define(tag: string, attributes: string, content: string): string {
    const key = `${tag}|${attributes}|${content}`;
    const known = this.definitions.get(key);
    const id = known ? (/id="([^"]+)"/.exec(known)?.[1] ?? '') : `d${this.definitions.size}`;
    if (!known) this.definitions.set(key, `<${tag} id="${id}" ${attributes}>${content}</${tag}>`);
    return `url(#${id})`;
  }
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function stopTag([offset, colour, opacity]: Stop): string {
  return `<stop offset="${offset}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`;
}
