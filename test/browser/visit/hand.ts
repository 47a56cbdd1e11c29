import type { Locator } from 'playwright-core';

/** Counts what a hand does: presses, and fields that are filled in. */
export class Hand {
  taps = 0;
  fields = 0;

  async tap(what: Locator): Promise<void> {
    this.taps += 1;
    await what.click();
  }

  async fill(field: Locator, text: string): Promise<void> {
    this.fields += 1;
    await field.fill(text);
  }

  async choose(field: Locator, option: string): Promise<void> {
    this.fields += 1;
    await field.selectOption(option);
  }

  async attach(field: Locator, path: string): Promise<void> {
    this.fields += 1;
    await field.setInputFiles(path);
  }

  async tick(box: Locator): Promise<void> {
    this.fields += 1;
    await box.check();
  }
}
