import type { GivenFreightTerms } from '@shanhuo/catalog';
import { readCsv, required, type CsvRow } from './read-csv.js';

/** What a seller asks for parcels as long as it has said nothing else. */
export function readFreight(folder: string): GivenFreightTerms {
  return toTerms(readCsv(folder, 'freight.csv'));
}

/** Sellers of the demo shop that ask something else, by the names of the files. */
export function readFreightOfSellers(folder: string): Map<string, GivenFreightTerms> {
  const rows = Map.groupBy(readCsv(folder, 'demo/freight.csv'), ({ of }) => of('seller_code'));
  return new Map([...rows].map(([sellerKey, own]) => [sellerKey, toTerms(own)]));
}

/** A row for each band; the one without a number names the provinces that get nothing. */
function toTerms(rows: readonly CsvRow[]): GivenFreightTerms {
  const unit = rows[0]?.of('unit');
  if (unit !== 'weight' && unit !== 'piece') throw new Error(`freight by ${unit} is unknown`);
  return {
    unit,
    bands: rows.flatMap(({ whole }) => {
      const band = whole('band');
      return band === null
        ? []
        : {
            band,
            firstUnits: required(whole('first_units')),
            firstFen: required(whole('first_fen')),
            nextUnits: required(whole('next_units')),
            nextFen: required(whole('next_fen')),
            freeAboveFen: whole('free_above_fen'),
          };
    }),
    provinces: rows.flatMap(({ of, whole }) =>
      of('provinces')
        .split(' ')
        .map((provinceCode) => ({ provinceCode, band: whole('band') })),
    ),
  };
}
