import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';

const MOST_LINES = 300;
/** Files that are longer, each with its reason. This list only shrinks. */
const LONGER: string[] = [];
/** What stands in lib/usecases itself. This list only shrinks. */
const USED_BY_MOST_AREAS = ['fingerprint', 'once', 'refusals', 'services'];

const sources = projectFiles().filter((file) => /\.(ts|tsx|mjs|js)$/.test(file));
const texts = projectFiles().filter((file) =>
  /\.(ts|tsx|mjs|js|json|md|css|csv|typ|sql|yml|yaml)$|^\.|^LICENSE$/.test(file),
);
/** This file names what it looks for. */
const others = texts.filter((file) => file !== 'package-lock.json' && !file.endsWith('house-style.test.ts'));

function filesWith(pattern: RegExp, files: string[] = others): string[] {
  return files.filter((file) => pattern.test(textOf(file)));
}

describe('the files of the project', () => {
  it('are found', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(others).toContain('package.json');
  });

  it(`have at most ${MOST_LINES} lines`, () => {
    const long = sources.filter((file) => textOf(file).trimEnd().split('\n').length > MOST_LINES);
    expect(long).toEqual(LONGER);
  });

  it('hold nobody’s mobile number', () => {
    expect(filesWith(/(?<!\d)1[3-9]\d{9}(?!\d)/)).toEqual([]);
  });

  it('hold no path of the machine they were written on', () => {
    expect(filesWith(/(?<![\w./*])\/(work|root|home|Users)\/\w/)).toEqual([]);
  });

  it('hold no address of a package registry', () => {
    expect(filesWith(/registry\.(npmjs|npmmirror|yarnpkg)\.|"resolved":/)).toEqual([]);
    expect(textOf('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });

  it('leave nothing for later and switch no check off', () => {
    expect(
      filesWith(
        /\b(TODO|FIXME|XXX)\b|@ts-ignore|@ts-nocheck|\bas any\b|敬请期待|coming soon/i,
        sources.filter((file) => !file.endsWith('house-style.test.ts')),
      ),
    ).toEqual([]);
    expect(
      filesWith(
        /\b(it|test|describe)\.(skip|only|todo)\b/,
        sources.filter((file) => file.startsWith('tests/') && !file.endsWith('house-style.test.ts')),
      ),
    ).toEqual([]);
  });

  it('are named in kebab case', () => {
    const conventional = /^(\[{1,2}(\.\.\.)?[a-z-]+\]{1,2}|\([a-z-]+\)|\.?[a-z0-9-]+(\.[a-z0-9-]+)*)$/;
    const misnamed = sources.filter((file) => !file.split('/').every((part) => conventional.test(part)));
    expect(misnamed).toEqual([]);
  });

  it('hold a use case in the folder of its area', () => {
    const top = sources.filter((file) => /^lib\/usecases\/[^/]+$/.test(file)).map((file) => path.basename(file, '.ts'));
    expect(top.filter((name) => !USED_BY_MOST_AREAS.includes(name))).toEqual([]);
  });

  it('have no catch-all names', () => {
    expect(sources.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(file))).toEqual([]);
  });
});
