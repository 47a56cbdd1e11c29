import {
  BuyerDayEntity,
  FirstSeenEntity,
  GoodsEntity,
  PromiseFactEntity,
  PromisesByDayEntity,
  SaleFactEntity,
  SalesByDayEntity,
  WatermarkEntity,
} from './projection/insight.entities.js';

/** Entities of this lib, for the connection of a process. */
export const INSIGHT_ENTITIES = [
  FirstSeenEntity,
  SaleFactEntity,
  PromiseFactEntity,
  GoodsEntity,
  SalesByDayEntity,
  BuyerDayEntity,
  PromisesByDayEntity,
  WatermarkEntity,
];
