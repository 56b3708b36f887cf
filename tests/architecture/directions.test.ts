import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import configuration from '../../.dependency-cruiser.mjs';
import { CANARIES } from './canaries.ts';

const root = path.resolve(import.meta.dirname, '../..');
let tree = '';

beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'directions-'));
  for (const file of ['package.json', 'tsconfig.json']) cpSync(path.join(root, file), path.join(tree, file));
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** The names of the rules that a tree of these files breaks. */
async function rulesBrokenBy(files: Record<string, string>): Promise<string[]> {
  for (const folder of ['app', 'components', 'db', 'lib', 'tests'])
    rmSync(path.join(tree, folder), { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), text);
  }
  const rules = configuration.forbidden as IForbiddenRuleType[];
  const result = await cruise(
    Object.keys(files),
    { ...configuration.options, baseDir: tree, validate: true, ruleSet: { forbidden: rules } },
    configuration.options.enhancedResolveOptions,
    { tsConfig: extractTSConfig(path.join(tree, 'tsconfig.json')) },
  );
  const { summary } = result.output as ICruiseResult;
  return [...new Set(summary.violations.map(({ rule }) => rule.name))];
}

describe('the directions between the layers', () => {
  it('have a canary for every rule', () => {
    expect(CANARIES.map(({ rule }) => rule).sort()).toEqual(configuration.forbidden.map(({ name }) => name).sort());
  });

  it.each(CANARIES)('$rule reports the file that breaks it', async ({ rule, breaks }) => {
    expect(await rulesBrokenBy(breaks)).toContain(rule);
  });

  it.each(CANARIES)('$rule leaves lawful files alone', async ({ keeps }) => {
    expect(await rulesBrokenBy(keeps)).toEqual([]);
  });
});
