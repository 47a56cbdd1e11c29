import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';

/** Whether the process was asked to show the demo; `ServiceEnvironment` says so under this name. */
export abstract class DemoWish {
  abstract readonly demo: boolean;
}

/** Demo accounts and shown codes exist where both the environment asks for them and the database is the embedded one. */
@Injectable()
export class DemoMode {
  private known: Promise<boolean> | undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DemoWish) private readonly wish: DemoWish,
  ) {}

  async isOn(): Promise<boolean> {
    if (!this.wish.demo) return false;
    this.known ??= this.database.isEmbedded();
    return this.known;
  }

  /** Throws: whoever asks for the demo beside a real database must not find a shop that quietly went on. */
  async assertOn(): Promise<void> {
    if (!(await this.isOn())) throw new Error('the demo exists only with the embedded database');
  }
}
