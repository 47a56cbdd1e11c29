import { m } from '#generated/paraglide/messages.js';
import type { Language } from '../money/format-money.js';
import { describeShipBy, type ShipDay } from './describe-ship-by.js';
import { formatTime } from './format-time.js';

/** A ship-by as people say it (ships tomorrow before 14:00), in the language of the page. */
export function shipWords(shipBy: string, now: Date, language: Language): string {
  const words: Record<ShipDay, (inputs: { time: string; date: string }) => string> = {
    today: m.ship_today,
    tomorrow: m.ship_tomorrow,
    'day-after-tomorrow': m.ship_day_after_tomorrow,
    later: m.ship_later,
  };
  return words[describeShipBy(new Date(shipBy), now)]({
    time: formatTime(shipBy, 'clock', language),
    date: formatTime(shipBy, 'short-day', language),
  });
}
