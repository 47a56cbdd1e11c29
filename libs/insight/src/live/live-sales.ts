import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';

/** Where a process hears of changes: a direct connection, since a pooler keeps none open. */
export class LiveSetting {
  constructor(readonly directUrl: string) {}
}

const CHANNEL = 'insight_sales';
const TRY_AGAIN_MS = 1_000;

type Listener = () => void;

/**
 * Tells who watches a scope that its sales changed, whichever process projected them: PostgreSQL passes the word on when
 * the change commits. One connection a process, opened for the first who watches. After a break everybody is told,
 * because what was said meanwhile is lost.
 */
@Injectable()
export class LiveSales implements OnApplicationShutdown {
  private readonly logger = new Logger(LiveSales.name);
  private readonly listeners = new Map<string, Set<Listener>>();
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(@Inject(LiveSetting) private readonly setting: LiveSetting) {}

  /** How many watch in this process. */
  get watcherCount(): number {
    return [...this.listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** Calls `listener` after each change of a scope until the returned function is called. */
  watch(scopeId: string, listener: Listener): () => void {
    const ofScope = this.listeners.get(scopeId) ?? new Set();
    this.listeners.set(scopeId, ofScope.add(listener));
    if (this.client === undefined && this.retry === undefined) void this.connect(false);
    return () => {
      ofScope.delete(listener);
      if (ofScope.size === 0 && this.listeners.get(scopeId) === ofScope) this.listeners.delete(scopeId);
    };
  }

  async onApplicationShutdown(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(isAgain: boolean): Promise<void> {
    this.retry = undefined;
    const client = new pg.Client({
      connectionString: this.setting.directUrl,
      application_name: 'shanhuo-live',
      keepAlive: true,
    });
    this.client = client;
    client.on('error', (error) => this.lose(client, error));
    client.on('end', () => this.lose(client));
    client.on('notification', ({ payload }) => this.tell(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      if (isAgain) for (const scopeId of this.listeners.keys()) this.tell(scopeId);
    } catch (error) {
      this.lose(client, error);
    }
  }

  private lose(client: pg.Client, error?: unknown): void {
    if (this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    if (this.isClosed) return;
    this.logger.warn({ msg: 'the live line broke', reason: error instanceof Error ? error.message : 'ended' });
    this.retry = setTimeout(() => void this.connect(true), TRY_AGAIN_MS);
    this.retry.unref();
  }

  private tell(scopeId: string): void {
    for (const listener of this.listeners.get(scopeId) ?? []) listener();
  }
}
