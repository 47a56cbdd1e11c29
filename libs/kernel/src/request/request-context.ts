import DataLoader from 'dataloader';
import type { Language } from '../language/language.js';

/** What every resolver may use of the request it serves; libs above add to it. */
export interface RequestContext {
  readonly language: Language;
  readonly loaders: RequestLoaders;
}

/** Rows that belong to one key of a batch. */
type Batch<Value> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;

/**
 * The loaders of one request, made when first asked for. A relation asks by name and key; all keys asked for in the same
 * turn become one call, so the number of statements does not grow with the rows.
 */
export class RequestLoaders {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  /** The value of `key`; undefined where the batch has none. `name` is `<lib>.<relation>` and fixes what `batch` does. */
  load<Value>(name: string, key: string, batch: Batch<Value>): Promise<Value | undefined> {
    let loader = this.loaders.get(name);
    if (loader === undefined) {
      loader = new DataLoader<string, unknown>(async (keys) => {
        const found = await batch(keys);
        return keys.map((each) => found.get(each));
      });
      this.loaders.set(name, loader);
    }
    return loader.load(key) as Promise<Value | undefined>;
  }
}

/** Rows by a key that is theirs alone. */
export function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}
