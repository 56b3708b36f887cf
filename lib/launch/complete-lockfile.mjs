import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project-root.mjs';

/**
 * `npm run lockfile`, after an `npm install` that changed package-lock.json: enters the packages of other machines that
 * the registry at hand did not offer. Without them `npm ci` refuses the lockfile everywhere, and the product could not
 * be installed on those machines at all.
 */
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'windows'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** What a package for one kind of machine says of itself in its name: `…-linux-arm64-musl`. */
function machineOf(name) {
  const words = name.split(/[-/]/);
  const system = SYSTEMS.find((candidate) => words.includes(candidate));
  const processor = PROCESSORS.find((candidate) => words.includes(candidate) || words.includes(`${candidate}hf`));
  const fallback = words.includes('gnueabihf') || words.includes('musleabihf') ? 'arm' : undefined;
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return {
    cpu: [processor ?? fallback ?? 'unknown'],
    ...(system === undefined ? {} : { os: [system === 'windows' ? 'win32' : system] }),
    ...(libc === undefined ? {} : { libc: [libc] }),
  };
}

/** Whether a package of the lockfile finds one that it wants: beside itself, or in a folder above. */
function finds({ packages, from, name }) {
  const folders = from
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'));
  return ['', ...folders].some((folder) => `${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages);
}

const file = inProject('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;
let added = 0;
for (const [from, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (finds({ packages, from, name })) continue;
    packages[`node_modules/${name}`] = { version, ...machineOf(name), ...(dev ? { dev } : {}), optional: true };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json：补上了 ${added} 个其他机器的包`);
