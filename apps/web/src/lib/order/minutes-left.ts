/** Whole minutes until a payment must have come, never less than none. */
export function minutesLeft(payUntil: string, now: Date): number {
  return Math.max(0, Math.floor((new Date(payUntil).getTime() - now.getTime()) / 60_000));
}
