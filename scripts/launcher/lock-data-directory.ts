import { lockFolder, type FolderLock } from '../processes/folder-lock.ts';
import { Refusal } from './refusal.ts';

/** One launcher a data directory: two would end each other's processes as orphans. Waits for one that is stopping. */
export function lockDataDirectory(dataDirectory: string): Promise<FolderLock> {
  return lockFolder(dataDirectory, 'launcher', ({ pid, isStopping }) => {
    if (isStopping) return;
    throw new Refusal(
      `The shop already runs on ${dataDirectory} (process ${pid}): stop it first, or set DATA_DIR to another directory.`,
    );
  });
}
