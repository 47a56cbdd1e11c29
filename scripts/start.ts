import { join } from 'node:path';
import { demoAccountTable } from './launcher/demo-accounts.ts';
import { endWithTerminal } from './launcher/end-with-terminal.ts';
import { requireFreePort } from './launcher/free-port.ts';
import { lockDataDirectory } from './launcher/lock-data-directory.ts';
import { openShop } from './launcher/open-shop.ts';
import { requireSandboxPort } from './launcher/payment-sandbox.ts';
import { readEnvironment } from './launcher/read-environment.ts';
import { Refusal } from './launcher/refusal.ts';
import { endOrphans } from './launcher/run-record.ts';
import { Run } from './launcher/run.ts';
import { requireNode24 } from './launcher/require-node.ts';

const root = join(import.meta.dirname, '..');
const say = (sentence: string): void => console.log(sentence);

let run: Run | undefined;
try {
  requireNode24();
  const environment = readEnvironment(process.env);
  const lock = await lockDataDirectory(environment.dataDir);
  const orphans = await endOrphans(environment.dataDir);
  run = new Run(environment, lock, say);
  endWithTerminal(run, say);
  if (orphans > 0) say(`Ended ${orphans} processes that an earlier start had left behind.`);
  await requireFreePort('WEB_PORT', environment.webPort);
  await requireFreePort('API_PORT', environment.apiPort);
  await requireSandboxPort(environment);

  await openShop(root, run, environment, say);

  say('');
  say(`Shop: ${environment.publicUrl}`);
  say(`API:  ${environment.apiUrl}/graphql`);
  if (environment.demo) for (const line of ['', ...demoAccountTable(environment.dataDir)]) say(line);
  say('');
  say('Ctrl-C stops everything.');
} catch (error) {
  if (run?.isStopping !== true) {
    const sentences = error instanceof Refusal ? error.sentences : [error instanceof Error ? error.stack : error];
    for (const sentence of sentences) console.error(sentence);
    await run?.stop();
    process.exit(1);
  }
}
