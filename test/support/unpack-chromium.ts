import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

// Run as a program of its own: `inflate` unpacks into TMPDIR, takes a half-written file for a finished one,
// and TMPDIR cannot be changed from within a test. So it fills a private folder that is renamed when whole.
const [packed, target] = process.argv.slice(2);
if (packed === undefined || target === undefined) throw new Error('Usage: unpack-chromium <packed> <target>');

const unfinished = mkdtempSync(`${target}.`);
process.env['TMPDIR'] = unfinished;
try {
  const archives = ['chromium.br', 'al2023.tar.br', 'swiftshader.tar.br'];
  await Promise.all(archives.map((archive) => inflate(join(packed, archive))));
  renameSync(unfinished, target);
} finally {
  rmSync(unfinished, { recursive: true, force: true });
}
