import type { GoodsImportState, GoodsRowVerdict } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

const states: Record<GoodsImportState, () => string> = {
  CHECKING: m.goods_state_checking,
  READY: m.goods_state_ready,
  APPLYING: m.goods_state_applying,
  DONE: m.goods_state_done,
  REFUSED: m.goods_state_refused,
  DROPPED: m.goods_state_dropped,
};

/** Where a file of goods stands. */
export function goodsStateName(state: GoodsImportState): string {
  return states[state]();
}

const verdicts: Record<GoodsRowVerdict, () => string> = {
  LISTED: m.goods_row_listed,
  DRAFT: m.goods_row_draft,
  PACK: m.goods_row_pack,
  CHANGED: m.goods_row_changed,
  UNCHANGED: m.goods_row_unchanged,
  ASKED: m.goods_row_asked,
  REFUSED: m.goods_row_refused,
};

/** Ways a row may go, those first that somebody has to look at. */
export const goodsVerdicts = ['REFUSED', 'ASKED', 'LISTED', 'DRAFT', 'PACK', 'CHANGED', 'UNCHANGED'] as const;

/** What becomes of a row. */
export function goodsVerdictName(verdict: GoodsRowVerdict): string {
  return verdicts[verdict]();
}
