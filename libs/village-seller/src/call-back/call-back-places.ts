import type { SealedPlace } from '@shanhuo/identity';

const TABLE = 'village_seller.call_backs';

/** Where the number of a request is sealed. */
export function placeOfPhone(id: string): SealedPlace {
  return { table: TABLE, column: 'sealed_phone', row: id };
}

/** Where the name of a request is sealed. */
export function placeOfName(id: string): SealedPlace {
  return { table: TABLE, column: 'sealed_name', row: id };
}
