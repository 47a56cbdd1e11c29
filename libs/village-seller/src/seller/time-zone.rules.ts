/** Where a shop says nothing else, its days are those of Beijing. */
export const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

/** The zone under the name of its list (IANA); undefined for what no list has, and for offsets, which know no summer. */
export function readTimeZone(text: string): string | undefined {
  if (text.length > 60 || /^[+-]/.test(text)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** The calendar day it is in a zone at a moment, YYYY-MM-DD. */
export function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
}
