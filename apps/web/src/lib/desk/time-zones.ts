/** The zones of China and its neighbours first; a shop elsewhere finds its own below. */
const nearZones = ['Asia/Shanghai', 'Asia/Urumqi', 'Asia/Hong_Kong', 'Asia/Macau', 'Asia/Taipei'];

/** What a shop can choose from, its own zone first. */
export function timeZones(own: string): string[] {
  return [...new Set([own, ...nearZones, ...Intl.supportedValuesOf('timeZone')])];
}
