const NUMERALS: Readonly<Record<string, string>> = {
  十二: '12',
  十一: '11',
  十: '10',
  九: '9',
  八: '8',
  七: '7',
  六: '6',
  五: '5',
  四: '4',
  三: '3',
  二: '2',
  一: '1',
};
const QUARTERS: Readonly<Record<string, readonly [number, number]>> = {
  春: [3, 5],
  夏: [6, 8],
  秋: [9, 11],
  冬: [12, 2],
};
const ALL_YEAR = 0b1111_1111_1111;
const SPAN = /(\d{1,2})月?[-—–~～至到]+(?:次年|翌年|来年|第二年)?(\d{1,2})月/g;
const MONTH = /(\d{1,2})月/g;

/**
 * The months in which goods are harvested, as their seller wrote them, a bit a month from January on. Months that are
 * named count before 全年: dried goods sell all year and are in season when they are picked. 0 where nothing is said.
 */
export function seasonMonths(season: string | null): number {
  const text = Object.entries(NUMERALS)
    .reduce(
      (read, [numeral, digits]) => read.replaceAll(new RegExp(`${numeral}(?=月)`, 'g'), digits),
      (season ?? '').normalize('NFKC').replaceAll(/\s/g, ''),
    )
    .replaceAll('月份', '月');
  const spans = [...text.matchAll(SPAN)].map(([, from, to]) => months(Number(from), Number(to)));
  const single = [...text.replaceAll(SPAN, '').matchAll(MONTH)].map(([, month]) =>
    months(Number(month), Number(month)),
  );
  const named = [...spans, ...single].reduce((all, span) => all | span, 0);
  if (named !== 0) return named;
  if (/全年|常年|四季/.test(text)) return ALL_YEAR;
  return Object.entries(QUARTERS).reduce(
    (all, [name, [from, to]]) => (text.includes(name) ? all | months(from, to) : all),
    0,
  );
}

/** December to April goes over the turn of the year. */
function months(from: number, to: number): number {
  if (from < 1 || from > 12 || to < 1 || to > 12) return 0;
  let bits = 0;
  for (let month = from; ; month = (month % 12) + 1) {
    bits |= 1 << (month - 1);
    if (month === to) return bits;
  }
}
