import { InvalidInput, type Failure, type Language } from '@shanhuo/kernel';
import { SellerNotFound, sayStopped } from '@shanhuo/village-seller';
import { ListingNeedsConfirmation, PettyTradeStopped, PriceMoved, StockMoved } from '../listing/listing.failures.js';
import type { RowProblem } from './row-plan.js';
import { ROW_PROBLEMS, rowProblem } from './row.words.js';
import { SHEET_COLUMNS, titleOf, type ColumnKey } from './sheet.columns.js';

/** What a service behind the form refused or asked, said at the columns of a row. */
export function problemsOf(failure: Failure, language: Language): readonly RowProblem[] {
  if (failure instanceof InvalidInput) {
    return failure.fields.map(({ field, code, message }) => ({ column: columnOf(field), code, message }));
  }
  if (failure instanceof ListingNeedsConfirmation) {
    return failure.findings.map(({ field, code, message, messageEn }) => ({
      ...{ column: columnOf(field), code },
      message: language === 'en' ? messageEn : message,
    }));
  }
  if (failure instanceof PettyTradeStopped) {
    return [{ column: '', code: failure.code, message: sayStopped(failure.standing, language) }];
  }
  // Asked for at the door of every service: whoever may no longer come in is told so, and not that there is no shop.
  if (failure instanceof SellerNotFound) return [whole('ACCESS_ENDED', language)];
  if (failure instanceof PriceMoved || failure instanceof StockMoved) return [whole('MOVED_SINCE', language)];
  return [whole(failure.code in ROW_PROBLEMS ? failure.code : 'LISTING_STEP_REFUSED', language)];
}

/** With the column it is about, as a person reads it. */
export function sayProblem({ column, message }: RowProblem, language: Language): string {
  return column === '' ? message : `${titleOf(column, language)}${language === 'en' ? ': ' : '：'}${message}`;
}

/** Something that is wrong with a row as a whole. */
export function whole(code: string, language: Language, details: Readonly<Record<string, string>> = {}): RowProblem {
  return { column: '', code, message: rowProblem('', code, language, details).message };
}

/** Something that is wrong with one cell. */
export function at(column: ColumnKey, code: string, language: Language): RowProblem {
  return { column, code, message: rowProblem(column, code, language).message };
}

const KEYS: ReadonlySet<string> = new Set(SHEET_COLUMNS.map(({ key }) => key));

/** Column of a field of the form: `more.season`, `pictures.2`, `more.prepacked.storage`. */
function columnOf(field: string): ColumnKey | '' {
  const parts = field.split('.').toReversed();
  const found = parts.find((part) => KEYS.has(part));
  if (found !== undefined) return found as ColumnKey;
  if (parts.includes('categoryCode')) return 'category';
  return parts.includes('prepacked') ? 'ingredients' : '';
}
