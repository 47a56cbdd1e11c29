/** A phone number as far as it is ever shown, `138****8000`; of anything shorter nothing is. */
export function maskPhone(phone: string): string {
  return /^\d{11}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****';
}
