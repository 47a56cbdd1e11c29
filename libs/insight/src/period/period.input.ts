import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { BadRequestError, chinaDay, chinaDayOf, type ChinaDay, type Language, type Wording } from '@shanhuo/kernel';
import { DateScalar } from '@shanhuo/kernel/graphql';
import { daysBetween, MOST_DAYS, periodOf, rangeOf, type Period, type PeriodKind } from './period.rules.js';

export const SalesPeriodKindEnum = {
  TODAY: 'today',
  WEEK: 'week',
  MONTH: 'month',
  SEASON: 'season',
  YEAR: 'year',
  RANGE: 'range',
} as const satisfies Record<string, PeriodKind>;
registerEnumType(SalesPeriodKindEnum, {
  name: 'SalesPeriodKind',
  description: 'A stretch of days in China.',
  valuesMap: {
    TODAY: { description: 'One day: today, or the day given as `from`.' },
    WEEK: { description: 'Monday to Sunday.' },
    MONTH: { description: 'A calendar month.' },
    SEASON: { description: 'Spring from March, summer from June, autumn from September, winter from December.' },
    YEAR: { description: 'A calendar year.' },
    RANGE: { description: 'The days from `from` to `to`, both included; three years at most.' },
  },
});

@InputType({ description: 'The days that are looked at. A period that is not over counts up to today.' })
export class SalesPeriodInput {
  @Field(() => SalesPeriodKindEnum, { description: 'What stretch of days.' })
  kind!: PeriodKind;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of a range; of other kinds, any day of the period that is meant, today without it.',
  })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of a range; of no meaning elsewhere.' })
  to?: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text of somebody's cursor is a day, so that it may meet a date column. */
export function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text));
}

const WRONG_RANGE: Wording = {
  'zh-CN': '请选择起止日期：起始不晚于结束，最长三年。',
  en: 'Choose a first and a last day: the first not after the last, three years at most.',
};

/** The period that was asked for. Throws BadRequestError naming `period` for a range nobody can mean. */
export function readPeriod({ kind, from, to }: SalesPeriodInput, now: Date, language: Language): Period {
  const today = chinaDayOf(now);
  if (kind !== 'range') return periodOf(kind, readDay(from) ?? today, today);
  const [first, last] = [readDay(from), readDay(to)];
  if (first === undefined || last === undefined || first > last || daysBetween(first, last) >= MOST_DAYS) {
    throw new BadRequestError('period', 'PERIOD_INVALID', WRONG_RANGE[language]);
  }
  return rangeOf({ from: first, to: last });
}

function readDay(text: string | null | undefined): ChinaDay | undefined {
  return text === null || text === undefined ? undefined : chinaDay(text);
}
