import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import packedChromium from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';
import { lockFolder } from '../../scripts/processes/folder-lock.ts';

const require = createRequire(import.meta.url);
const cache = join(import.meta.dirname, '../../node_modules/.cache/chromium');

// Made for a cloud function without processes or a network of its own; here they would hide real faults:
// one crash would take the whole browser, and no page would be held to the same-origin policy.
const UNWANTED_ARGUMENTS = new Set([
  ...['--single-process', '--disable-web-security', '--allow-running-insecure-content'],
  // A graphics card acted by the processor draws the same page for many times the work, and a page's process
  // started from nothing costs more than one split off from a waiting one.
  ...['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  ...['--ignore-gpu-blocklist', '--in-process-gpu', '--no-zygote'],
]);

/**
 * A Chromium that comes wholly from npm: the browser, the libraries it asks for and the one font it may draw
 * with. The same on every machine, whatever is installed there. Close it when done.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

/** The same as somebody's own browser, which keeps what it has in a folder and finds it there when it is started again. */
export async function launchOwnBrowser(
  profile: string,
  look: Parameters<typeof chromium.launchPersistentContext>[1],
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, { ...(await launchOptions()), ...look });
}

async function launchOptions(): Promise<LaunchOptions> {
  const { folder, fonts } = await prepare();
  return {
    executablePath: join(folder, 'chromium'),
    args: [...packedChromium.args.filter((argument) => !UNWANTED_ARGUMENTS.has(argument)), '--disable-gpu'],
    headless: true,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      LANG: 'C.UTF-8',
      TMPDIR: tmpdir(),
      LD_LIBRARY_PATH: `${join(folder, 'al2023/lib')}:${folder}`,
      FONTCONFIG_FILE: fonts,
    },
  };
}

/** Specs begin side by side, on a new machine too: one unpacks, and the others find it done. */
async function prepare(): Promise<{ folder: string; fonts: string }> {
  mkdirSync(cache, { recursive: true });
  const lock = await lockFolder(cache, 'unpacking');
  try {
    const folder = await unpack();
    return { folder, fonts: writeFontConfiguration(folder) };
  } finally {
    lock.release();
  }
}

async function unpack(): Promise<string> {
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cache, version);
  if (!existsSync(folder)) {
    const program = join(import.meta.dirname, 'unpack-chromium.ts');
    await promisify(execFile)(process.execPath, [program, join(packed, 'bin'), folder]);
  }
  return folder;
}

function writeFontConfiguration(folder: string): string {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const path = join(folder, 'fonts.conf');
  const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(fonts, '400Regular')}</dir>
  <dir>${join(fonts, '700Bold')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
  // A clone that was moved keeps its cache, and the old path in it.
  const isCurrent = existsSync(path) && readFileSync(path, 'utf8') === configuration;
  if (!isCurrent) writeFileSync(path, configuration);
  return path;
}
