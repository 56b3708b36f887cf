import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.mjs';
import { inProject } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

const SOURCES = [
  'app',
  'components',
  'db',
  'instrumentation.ts',
  'lib',
  'next.config.js',
  'postcss.config.mjs',
  'package-lock.json',
  'package.json',
  'instrumentation-client.ts',
  'proxy.ts',
  'tsconfig.json',
];
const STAMP = '.next/source-fingerprint';

function isBuilt(sources) {
  const stamp = inProject(STAMP);
  return existsSync(stamp) && existsSync(inProject('.next', 'BUILD_ID')) && readFileSync(stamp, 'utf8') === sources;
}

/**
 * Builds the web pages when a source changed since the last build.
 * @param {{executable: string, env: Record<string, string>}} node as `projectNode` gives it
 * @returns {Promise<boolean>} whether there was something to do
 * @throws Error with the build's own words when it fails
 */
export async function ensureBuilt(node) {
  const sources = fingerprint(SOURCES);
  if (isBuilt(sources)) return false;
  console.log('正在构建网页（首次约需一分钟）…');
  const { code, output } = await runCommand(
    node.executable,
    [inProject('node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    { env: { ...node.env, NEXT_TELEMETRY_DISABLED: '1' }, quiet: true },
  );
  if (code !== 0) throw new Error(`网页没有构建成功：\n${output.trim()}`);
  writeFileSync(inProject(STAMP), sources);
  return true;
}
