// Finds the Chromium that the journeys run in, or installs one; nothing needs to be done by hand.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const KNOWN_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of an executable Chromium. Throws with what to do where none can be had. */
export function ensureBrowser() {
  return fromEnvironment() ?? fromSystem() ?? fromPlaywright() ?? fromDebian() ?? download() ?? fail();
}

function fromEnvironment() {
  const path = process.env.CHROMIUM_PATH;
  return path && existsSync(path) ? path : null;
}

function fromSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...KNOWN_PLACES].find((path) => existsSync(path)) ?? null;
}

function fromPlaywright() {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function fromDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isDebian()) return null;
  console.log('No Chromium here: installing it with apt-get.');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', ['-q', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
    });
    if (status !== 0) return null;
  }
  return fromSystem();
}

function isDebian() {
  return existsSync('/etc/debian_version') || readFileSync('/etc/os-release', 'utf8').includes('debian');
}

function download() {
  console.log('No Chromium here: letting Playwright download its own.');
  try {
    execFileSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', '--with-deps', 'chromium'], {
      stdio: 'inherit',
    });
  } catch {
    return null;
  }
  return fromPlaywright();
}

function fail() {
  throw new Error(
    'No Chromium was found and none could be installed. Install one, or set CHROMIUM_PATH to its executable.',
  );
}
