import { findOverflow, findSmall } from './measure.js';
import { keepWhole } from './picture.js';
import { findViolations } from './violations.js';
import type { Visit } from './visit.js';
import { weigh } from './weigh.js';

/** What a page for work must keep, wherever it is. */
export interface Standard {
  readonly mostBytes: number;
  /** Another language or colour changes no structure: there axe need not look at all again. */
  readonly axe: 'all' | 'contrast' | 'nothing';
  /** Text as seller pages have it: the contrast of AAA. */
  readonly strong: boolean;
  /** Script that makes the page better and is not needed; none where this is not given. */
  readonly mostScriptBytes?: number;
}

/** Opens a page, keeps a picture of it, and tells everything on it that does not keep the standard. */
export async function lookOver(visit: Visit, name: string, path: string, standard: Standard): Promise<string[]> {
  const { page } = visit;
  const weight = await weigh(visit, { name, path });
  await keepWhole(page, name);
  const { by, from } = await findOverflow(page);
  const { mostBytes, axe, strong, mostScriptBytes = 0 } = standard;
  const violations = axe === 'nothing' ? [] : await findViolations(page, { colours: axe === 'contrast', strong });
  return [
    ...(weight.htmlCssBytes > mostBytes ? [`${weight.htmlCssBytes} bytes`] : []),
    ...(weight.jsBytes > mostScriptBytes ? [`${weight.jsBytes} bytes of script`] : []),
    ...(by > 0 ? [`${by} pixels too wide: ${from}`] : []),
    ...(await findSmall(page)),
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
  ].map((fault) => `${name}: ${fault}`);
}
