import { TestEnvironment } from 'jest-environment-node';

let leaves = false;

/**
 * Node, and a worker that is done leaves at once. Its heap of half a gigabyte would be taken down piece by piece, for
 * which Jest does not wait: it would end the worker by force and call it a leak, which hides the true ones. A worker
 * that something keeps open never comes to its exit, and is still told of.
 */
// oxlint-disable-next-line import/no-default-export -- Jest takes its environment as a default export.
export default class WorkerEnvironment extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given);
    // Run in band, this is the process that still has everything to report.
    if (process.send === undefined || leaves) return;
    leaves = true;
    process.once('exit', () => process.exit());
  }
}
