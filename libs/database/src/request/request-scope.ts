import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<string>();

/** Runs work on behalf of a request, so that logs and events below can name it. */
export function inRequest<Result>(requestId: string, work: () => Result): Result {
  return scope.run(requestId, work);
}

/** Id of the request (or of the request that caused the job) being served; undefined outside one. */
export function currentRequestId(): string | undefined {
  return scope.getStore();
}
