import { describe, expect, it } from 'vitest';
import { textOf } from './project-files.ts';

type Manifest = Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>> & {
  allowScripts: Record<string, boolean>;
};
type Locked = {
  version?: string;
  hasInstallScript?: boolean;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
};

/** The lowest versions without a known hole that matters here; the audit service cannot be asked everywhere. */
const MINIMUM_SAFE = { next: '16.4.6', zod: '4.6.7', 'better-auth': '1.7.25', 'drizzle-orm': '0.45.4' };
/** `xlsx` on npm is an abandoned copy with known holes. */
const FORBIDDEN = ['xlsx'];
/** Packages whose install script may run, each with its reason in docs/operations.md. */
const MAY_RUN_SCRIPTS: string[] = [];

const manifest: Manifest = JSON.parse(textOf('package.json'));
const locked: Record<string, Locked> = JSON.parse(textOf('package-lock.json')).packages;
const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

function isAtLeast(version: string, minimum: string): boolean {
  const [have, need] = [version, minimum].map((text) => text.split('.').map(Number));
  const differs = need?.findIndex((part, index) => part !== have?.[index]) ?? -1;
  return differs === -1 || (have?.[differs] ?? 0) > (need?.[differs] ?? 0);
}

describe('the packages that the product depends on', () => {
  it('are pinned to exact versions', () => {
    expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('are locked at the versions that package.json names', () => {
    const drifted = Object.entries(direct).filter(
      ([name, version]) => locked[`node_modules/${name}`]?.version !== version,
    );
    expect(drifted).toEqual([]);
  });

  it('are locked for every kind of machine, else npm ci refuses them on all: npm run lockfile', () => {
    const places = new Set(Object.keys(locked).map(nameOf));
    const wanted = Object.values(locked).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
    expect(wanted.filter((name) => !places.has(name))).toEqual([]);
  });

  it.each(Object.entries(MINIMUM_SAFE))('include no %s below %s, however deep', (name, minimum) => {
    const versions = Object.entries(locked).flatMap(([place, { version }]) =>
      nameOf(place) === name && version ? [version] : [],
    );
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => !isAtLeast(version, minimum))).toEqual([]);
  });

  it('do not include a forbidden one', () => {
    expect(Object.keys(locked).filter((place) => FORBIDDEN.includes(nameOf(place)))).toEqual([]);
  });

  it('run no install script but those that are named', () => {
    const allowed = Object.entries(manifest.allowScripts).flatMap(([name, may]) => (may ? [name] : []));
    expect(allowed).toEqual(MAY_RUN_SCRIPTS);
  });

  it('were each looked at when they have an install script', () => {
    const withScript = Object.entries(locked).flatMap(([place, { hasInstallScript }]) =>
      hasInstallScript ? [nameOf(place)] : [],
    );
    expect([...new Set(withScript)].sort()).toEqual(Object.keys(manifest.allowScripts).sort());
  });
});

describe('comparing versions', () => {
  it('goes part by part, as numbers', () => {
    expect(isAtLeast('16.4.6', '16.4.6')).toBe(true);
    expect(isAtLeast('16.10.0', '16.4.6')).toBe(true);
    expect(isAtLeast('16.4.5', '16.4.6')).toBe(false);
    expect(isAtLeast('15.9.9', '16.4.6')).toBe(false);
  });
});
