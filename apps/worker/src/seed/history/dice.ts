/** Numbers that look random and are the same for the same seed (mulberry32): a history can be made again and looked into. */
export class Dice {
  private state: number;

  constructor(private readonly seed: number) {
    this.state = seed;
  }

  /**
   * Dice of their own for something with a name, the same whatever was rolled before: who does things side by side would
   * take each other's numbers from common ones, in an order that chance decides.
   */
  of(name: string): Dice {
    let mixed = this.seed;
    for (const letter of name) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    return new Dice(mixed);
  }

  /** From 0 up to, but never, 1. */
  roll(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** True with this probability. */
  falls(probability: number): boolean {
    return this.roll() < probability;
  }

  between(least: number, most: number): number {
    return least + this.roll() * (most - least);
  }

  /** A whole number from `least` to `most`, both among them. */
  whole(least: number, most: number): number {
    return Math.floor(this.between(least, most + 1));
  }

  one<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.roll() * items.length)];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  }

  /** One of the items, each as often as it weighs. */
  weighed<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item {
    let left = this.roll() * items.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of items) {
      left -= weightOf(item);
      if (left < 0) return item;
    }
    return this.one(items);
  }
}
