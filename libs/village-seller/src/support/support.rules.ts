import { addChinaDays, chinaDay, type ChinaDay } from '@shanhuo/kernel';

/** What a household can be listed as: watched lest it become poor (监测户), or no longer poor (脱贫户). */
export const SUPPORT_KINDS = ['monitored', 'formerly_poor'] as const;
/** One of them. */
export type SupportKind = (typeof SUPPORT_KINDS)[number];

/** What holds of a household now. */
export interface OpenSupport {
  readonly id: string;
  readonly kind: SupportKind;
  readonly validFrom: string;
}

/** What follows from setting a kind: it holds already, the one before ends the day before, or the day does not fit. */
export type SupportChange = 'same' | { readonly endsOn: ChinaDay | undefined } | 'DAY_NOT_AFTER';

/** `from` is a day. A household is listed once at a time, and nothing is rewritten. */
export function changeOfSupport(
  now: OpenSupport | undefined,
  lastDay: string | undefined,
  kind: SupportKind,
  from: ChinaDay,
): SupportChange {
  if (now?.kind === kind && now.validFrom === from) return 'same';
  if (now === undefined) return lastDay !== undefined && from <= lastDay ? 'DAY_NOT_AFTER' : { endsOn: undefined };
  return from <= now.validFrom ? 'DAY_NOT_AFTER' : { endsOn: addChinaDays(from, -1) };
}

/** `2026-11-22` as a day of the calendar; undefined for none. */
export function readSupportDay(text: string): ChinaDay | undefined {
  try {
    return chinaDay(text.trim());
  } catch {
    return undefined;
  }
}
