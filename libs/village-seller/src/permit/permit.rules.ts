import { readProvince } from '@shanhuo/kernel';
import type { PermitKind } from './permit.states.js';

/** Numbers of workshops follow no national form: each province writes its own, most with brackets. */
const WORKSHOP = /^[\p{Script=Han}A-Z0-9()[\]〔〕【】第号-]{6,40}$/u;

/**
 * Reads the number of a permit as people type it. Food licences: SC and 14 digits, of which the fourth and fifth name
 * the province (Measures for Food Production Licences, 2020); filings for prepacked food: YB and 14 digits.
 */
export function readPermitNumber(kind: PermitKind, text: string): string | undefined {
  if (text.length > 100) return undefined;
  const number = text.normalize('NFKC').toUpperCase().replaceAll(/\s/g, '');
  switch (kind) {
    case 'sc_licence':
      return /^SC\d{14}$/.test(number) && readProvince(`${number.slice(5, 7)}0000`) !== undefined ? number : undefined;
    case 'prepacked_filing':
      return /^YB\d{14}$/.test(number) ? number : undefined;
    case 'workshop_registration':
      return WORKSHOP.test(number) && /\d{3}/.test(number) ? number : undefined;
  }
}
