import { sealedColumn, type PersonalColumn, type PersonalDataRegister } from '@shanhuo/identity';
import { CART_KEPT_DAYS } from './cart/forget-carts.sweep.js';
import { RECEIPT_HOURS } from './order/order.access.js';
import { TRADE_KEPT_YEARS } from './retention/forget-buyers.sweep.js';

const ADDRESS = 'the person takes the address out of the list, or closes the account';
const TRADE = `${TRADE_KEPT_YEARS} years after the order ended, as trade law keeps it; then emptied`;
const PLACE = `${TRADE_KEPT_YEARS} years after the order ended; then only the province is left`;
const RECEIPT = `${RECEIPT_HOURS} hours, and until the night after`;
const CLAIM = 'the person has claimed the order, or it can no longer be claimed';

const contract = (
  column: string,
  storedAs: PersonalColumn['storedAs'],
  purpose: string,
  keptUntil: string,
): PersonalColumn => ({ column: `orders.${column}`, storedAs, purpose, basis: 'contract', keptUntil });

/** What this lib seals and keeps for longer than a key: sealed anew when the key changes. */
export const ORDER_SEALED_COLUMNS = [
  ...['sealed_recipient', 'sealed_phone', 'sealed_detail'].map((name) => sealed('addresses', name)),
  ...['sealed_recipient', 'sealed_phone', 'sealed_detail', 'sealed_contact'].map((name) => sealed('orders', name)),
];

function sealed(table: string, name: string) {
  return sealedColumn('order', `orders.${table}`, 'id', name);
}

/** What this lib keeps of persons. A test compares it with the tables. */
export const ORDER_REGISTER: PersonalDataRegister = {
  personal: [
    contract('carts.token_hash', 'digest', 'to know a guest’s cart again', `${CART_KEPT_DAYS} days untouched`),
    contract('addresses.sealed_recipient', 'sealed', 'to send parcels', ADDRESS),
    contract('addresses.sealed_phone', 'sealed', 'to let the carrier call', ADDRESS),
    contract('addresses.masked_phone', 'masked', 'to tell one’s own addresses apart', ADDRESS),
    contract('addresses.area_code', 'coarse', 'to reckon the freight', ADDRESS),
    contract('addresses.sealed_detail', 'sealed', 'to send parcels', ADDRESS),
    contract('orders.area_code', 'coarse', 'to reckon the freight', PLACE),
    contract('orders.area_names', 'coarse', 'to show the seller where it goes', PLACE),
    contract('orders.sealed_recipient', 'sealed', 'to send the parcels', TRADE),
    contract('orders.masked_recipient', 'masked', 'to show the seller whom it is for', TRADE),
    contract('orders.sealed_phone', 'sealed', 'to let the carrier call', TRADE),
    contract('orders.masked_phone', 'masked', 'to show the seller whom it is for', TRADE),
    contract('orders.sealed_detail', 'sealed', 'to send the parcels', TRADE),
    contract('orders.sealed_contact', 'sealed', 'to tell a guest what happens to the order', TRADE),
    contract('orders.contact_index', 'blind', 'to give a guest’s order to who proves the phone', CLAIM),
    contract('orders.receipt_token_hash', 'digest', 'to show a guest the order that was just placed', RECEIPT),
    contract('changes.reason', 'plain', 'to say why a step was made', TRADE),
    contract('seller_orders.cancel_reason', 'plain', 'to tell the buyer why nothing comes', TRADE),
    contract('cancellations.reason', 'plain', 'to say why money went back', TRADE),
    contract('extensions.reason', 'plain', 'to tell the buyer why it comes later', TRADE),
    contract('money_holds.reason', 'plain', 'to tell the seller why money is kept back', TRADE),
    contract('shipments.tracking_number', 'plain', 'to follow the parcel', TRADE),
  ],
  others: [
    ...['role', 'seller_kind', 'category_code'].map((name) => `orders.fee_rules.${name}`),
    'orders.terms.name',
    ...['code', 'name', 'name_en', 'tracking_url'].map((name) => `orders.carriers.${name}`),
    // A province is too many people to point at one.
    ...['code', 'state', 'currency', 'language', 'province_code'].map((name) => `orders.orders.${name}`),
    ...['code', 'seller_code', 'seller_name', 'seller_name_en', 'seller_kind', 'state', 'freight_rate'].map(
      (name) => `orders.seller_orders.${name}`,
    ),
    ...['received_by', 'cancelled_by'].map((name) => `orders.seller_orders.${name}`),
    ...['product_code', 'title', 'title_en', 'label', 'label_en', 'picture_hash', 'category_code', 'return_class'].map(
      (name) => `orders.lines.${name}`,
    ),
    ...['from_state', 'to_state', 'by_kind'].map((name) => `orders.changes.${name}`),
    'orders.cancellations.kind',
    ...['kind', 'ended_by'].map((name) => `orders.money_holds.${name}`),
    'orders.shipments.carrier_code',
    ...['lot_code', 'certificate_number', 'unit'].map((name) => `orders.shipment_certificates.${name}`),
  ],
};
