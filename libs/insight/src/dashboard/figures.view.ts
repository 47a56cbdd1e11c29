import { addFen, fen, toMoney } from '@shanhuo/kernel';
import type { Days } from '../period/period.rules.js';
import type { DayRow, FiguresRow } from './dashboard.repository.js';
import type { SalesDayType, SalesFiguresType } from './dashboard.types.js';

/** Figures as they are shown. */
export function toFigures(row: FiguresRow): Omit<SalesFiguresType, 'from' | 'to'> {
  const { orders, quantity, buyers, promisesDue, promisesKept } = row;
  return {
    ...toMoneyFigures(row),
    freight: toMoney(fen(row.freightFen)),
    orders,
    quantity,
    buyers,
    average: orders === 0 ? null : toMoney(fen(Math.round(row.grossFen / orders))),
    promisesDue,
    promisesKept,
    onTimeShare: promisesDue === 0 ? null : promisesKept / promisesDue,
  };
}

/** Figures with the days they are of. */
export function toFiguresOf({ from, to }: Days, row: FiguresRow): SalesFiguresType {
  return { ...toFigures(row), from, to };
}

/** What was sold, given back, and stays. */
export function toMoneyFigures({ grossFen, refundFen }: Pick<FiguresRow, 'grossFen' | 'refundFen'>) {
  return {
    gross: toMoney(fen(grossFen)),
    refunds: toMoney(fen(refundFen)),
    net: toMoney(addFen(fen(grossFen), fen(-refundFen))),
  };
}

/** One day; nothing where there was no trade. */
export function toDay(day: string, row: DayRow | undefined): SalesDayType {
  const { grossFen = 0, refundFen = 0, orders = 0, quantity = 0 } = row ?? {};
  return { day, ...toMoneyFigures({ grossFen, refundFen }), orders, quantity };
}
