import {
  CARD_SUBSCRIPTIONS,
  CATALOG_ENTITIES,
  FREIGHT_SUBSCRIPTIONS,
  LISTING_SUBSCRIPTIONS,
  MARK_SUBSCRIPTIONS,
} from '@shanhuo/catalog';
import { DATABASE_ENTITIES } from '@shanhuo/database';
import { IDENTITY_ENTITIES } from '@shanhuo/identity';
import { INSIGHT_ENTITIES, INSIGHT_SUBSCRIPTIONS } from '@shanhuo/insight';
import { NOTICE_ENTITIES, NOTICE_SUBSCRIPTIONS } from '@shanhuo/notice';
import { ORDER_ENTITIES, ORDER_SUBSCRIPTIONS } from '@shanhuo/order';
import { PAYMENT_ENTITIES } from '@shanhuo/payment';
import { VILLAGE_SELLER_ENTITIES, VILLAGE_SELLER_SUBSCRIPTIONS } from '@shanhuo/village-seller';

/** Tables and listeners of all libs; the API has the same, and a test says so. */
export const ENTITIES = [
  ...DATABASE_ENTITIES,
  ...IDENTITY_ENTITIES,
  ...NOTICE_ENTITIES,
  ...VILLAGE_SELLER_ENTITIES,
  ...CATALOG_ENTITIES,
  ...PAYMENT_ENTITIES,
  ...ORDER_ENTITIES,
  ...INSIGHT_ENTITIES,
];
export const SUBSCRIPTIONS = [
  ...NOTICE_SUBSCRIPTIONS,
  ...VILLAGE_SELLER_SUBSCRIPTIONS,
  ...CARD_SUBSCRIPTIONS,
  ...FREIGHT_SUBSCRIPTIONS,
  ...LISTING_SUBSCRIPTIONS,
  ...MARK_SUBSCRIPTIONS,
  ...ORDER_SUBSCRIPTIONS,
  ...INSIGHT_SUBSCRIPTIONS,
];
