import { readFileSync } from 'node:fs';
import { inProject } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether node_modules holds what package-lock.json says. npm writes what it installed, as its last act, into a
 * lockfile of its own: an install that was cut short has none.
 */
export function isInstalled() {
  const wanted = packagesIn(inProject('package-lock.json'));
  const installed = packagesIn(inProject('node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  const missing = Object.entries(wanted).some(([name, entry]) => {
    if (name === '') return false;
    const there = installed[name];
    // Optional packages of other machines are left out by npm.
    return there ? there.version !== entry.version : !entry.optional && !entry.devOptional && !entry.peer;
  });
  return !missing && Object.keys(installed).every((name) => name in wanted);
}

/**
 * Installs the locked packages when they are not there. No package's install script runs.
 * @returns {Promise<boolean>} whether there was something to do
 * @throws Error with words for people when npm fails
 */
export async function ensureInstalled() {
  if (isInstalled()) return false;
  console.log('正在安装依赖包（首次约需几分钟）…');
  const { code, output } = await runCommand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    quiet: true,
  });
  if (code !== 0) {
    throw new Error(`依赖包没有装上。请检查网络或 npm 的镜像设置后再试。npm 的原话：\n${output.trim()}`);
  }
  return true;
}
