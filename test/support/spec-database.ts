import type { DynamicModule } from '@nestjs/common';
import { DatabaseModule } from '@shanhuo/database';
import type { TestDatabase } from './test-database.js';

type Options = Parameters<typeof DatabaseModule.forRoot>[0];

/** The database of a spec as a process would have it: nobody listens and no jobs are worked on, unless the spec says so. */
export function specDatabase(
  { url }: TestDatabase,
  options: Pick<Options, 'entities' | 'poolSize'> & Partial<Options>,
): DynamicModule {
  return DatabaseModule.forRoot({
    url,
    directUrl: url,
    applicationName: 'spec',
    subscriptions: [],
    jobWork: 'never',
    ...options,
  });
}
