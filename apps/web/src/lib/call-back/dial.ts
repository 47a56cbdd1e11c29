/** Address that lets a phone dial a number as it is shown. */
export function dial(phone: string): string {
  return `tel:${phone.replace(/[^+\d]/g, '')}`;
}
