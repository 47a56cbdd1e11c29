// Runs before `npm start` and `npm test`, on whichever Node the machine has and before anything is installed:
// built-ins only, and nothing that Node 20 does not know.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';

const root = join(import.meta.dirname ?? '.', '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.installed-from');
const lockfile = readFileSync(join(root, 'package-lock.json'));
const wanted = createHash('sha256').update(lockfile).digest('hex');

requireNode(20, 19);
if (!isInstalled()) {
  if (!hasWhatTheLockfileNames()) install();
  writeFileSync(stamp, wanted);
}

function requireNode(major, minor) {
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  fail(
    `This is Node ${process.versions.node}. Installing the shop needs Node ${major}.${minor} or later; it then runs on its own Node 24.`,
  );
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && hasNode24();
}

/** A developer's own `npm install` needs no second one: npm keeps a list of what it has put there. */
function hasWhatTheLockfileNames() {
  const list = join(modules, '.package-lock.json');
  if (!existsSync(list) || !hasNode24()) return false;
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages;
  return Object.entries(JSON.parse(lockfile.toString()).packages).every(
    ([path, { version, integrity, optional, link }]) =>
      path === '' ||
      link === true ||
      (installed[path] === undefined
        ? optional === true
        : installed[path].version === version && installed[path].integrity === integrity),
  );
}

/** Node comes by the install script of a package: where scripts are blocked, everything else is there but Node. */
function hasNode24() {
  const found = spawnSync(join(modules, '.bin', 'node'), ['--version'], { encoding: 'utf8' });
  return found.status === 0 && found.stdout.startsWith('v24.');
}

function install() {
  console.log('Installing what the shop needs; the first time this takes a minute or two …');
  // The Node in node_modules is about to be replaced: npm must not run on it.
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes(join('node_modules', '.bin')));
  const { status, error } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path.join(delimiter) },
    shell: process.platform === 'win32',
  });
  if (error) fail(`npm could not be started: ${error.message}`);
  if (status !== 0) fail('npm could not install what the shop needs; what it said stands above.');
  if (!hasNode24()) {
    fail(
      `node_modules${sep}.bin${sep}node is missing: install scripts are switched off. Allow that of the package "node", or run "npm rebuild node".`,
    );
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
