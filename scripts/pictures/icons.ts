import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface IconSet {
  readonly icons: Readonly<
    Record<string, { readonly body: string; readonly width?: number; readonly height?: number }>
  >;
  readonly width?: number;
  readonly height?: number;
}

let fluent: IconSet | undefined;

/**
 * An icon of Fluent Emoji (MIT), centred on the origin and 200 units wide.
 * Its package is needed only while drawing, so it is read here and imported by nothing else.
 */
export function fluentIcon(name: string, recolour: Readonly<Record<string, string>> = {}): string {
  fluent ??= JSON.parse(
    readFileSync(
      fileURLToPath(new URL('../../node_modules/@iconify-json/fluent-emoji/icons.json', import.meta.url)),
      'utf8',
    ),
  ) as IconSet;
  const icon = fluent.icons[name];
  if (!icon) throw new Error(`Fluent Emoji has no icon ${name}.`);
  const size = icon.width ?? fluent.width ?? 32;
  const body = Object.entries(recolour).reduce((text, [from, to]) => text.replaceAll(from, to), icon.body);
  return `<g transform="scale(${200 / size}) translate(${-size / 2} ${-size / 2})">${body}</g>`;
}
