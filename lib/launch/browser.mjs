import { existsSync } from 'node:fs';
import { runCommand } from './run-command.mjs';

const EXECUTABLES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** What the tests in the browser need of Debian: the browser and a Chinese font. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk'];

function installedBrowser() {
  return EXECUTABLES.find((file) => file && existsSync(file));
}

function mayUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function aptGet(...args) {
  return runCommand('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    quiet: true,
  });
}

async function missingPackages() {
  const known = await Promise.all(
    DEBIAN_PACKAGES.map(async (name) => ({ name, status: await runCommand('dpkg', ['-s', name], { quiet: true }) })),
  );
  return known.filter(({ status }) => status.code !== 0).map(({ name }) => name);
}

/**
 * The path of a Chromium, installed from the system's packages where that is possible.
 * @throws Error with words for people when there is none
 */
export async function ensureBrowser() {
  if (mayUseApt()) {
    const missing = await missingPackages();
    if (missing.length > 0) {
      console.log(`正在安装系统软件包：${missing.join('、')}…`);
      await aptGet('update');
      await aptGet('install', '-y', '--no-install-recommends', ...missing);
    }
  }
  const browser = installedBrowser();
  if (!browser) {
    throw new Error(
      '没有找到 Chromium，浏览器测试无法进行。请安装系统软件包 chromium（Debian、Ubuntu：apt-get install chromium fonts-noto-cjk），或用环境变量 CHROMIUM 指明它的路径。',
    );
  }
  return browser;
}
