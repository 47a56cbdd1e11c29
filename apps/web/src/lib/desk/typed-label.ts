import { m } from '#generated/paraglide/messages.js';

const labels: Readonly<Record<string, () => string>> = {
  title: m.listing_title,
  packAmount: m.listing_pack_amount,
  packUnit: m.listing_pack_unit,
  price: m.listing_price,
  stock: m.listing_stock,
  description: m.listing_description,
  season: m.listing_season,
  label: m.listing_label,
  trackingNumber: m.desk_tracking_number,
};

/** What a field is called where it stands; nothing for one that needs no name to be understood. */
export function typedLabel(name: string): string {
  return labels[name]?.() ?? '';
}
