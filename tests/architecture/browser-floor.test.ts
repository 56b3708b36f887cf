import { expect, it } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';

/** What runs in a browser, or may. */
const shipped = projectFiles()
  .filter((file) => /^(app|components|lib\/core)\/.*\.(ts|tsx|mjs)$/.test(file))
  .map((file) => ({ file, text: textOf(file) }));

/** Newer than Chrome 109, by the version that has it; what `old-browsers.ts` fills in is left out. */
const NEWER: Readonly<Record<string, RegExp>> = {
  'Array toSpliced, with (110)': /\.toSpliced\(|\.with\(\d/,
  'toWellFormed (111)': /\.toWellFormed\(/,
  'AbortSignal.any (116)': /AbortSignal\.any\b/,
  'Object.groupBy (117)': /Object\.groupBy\b/,
  'Promise.withResolvers (119)': /withResolvers\b/,
  'URL.canParse (120)': /URL\.canParse\b/,
  'Array.fromAsync (121)': /Array\.fromAsync\b/,
  'methods of Set (122)': /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  'methods of iterators (122)':
    /(?<!Object)\.(values|keys|entries|matchAll)\([^()\n]*\)\s*\.(map|filter|some|every|find|toArray|reduce|flatMap|take|drop|forEach)\(|\bIterator\.from\b/,
  'Promise.try, RegExp.escape (128)': /Promise\.try\(|RegExp\.escape\(/,
  'subgrid (117)': /\bsubgrid\b/,
  'popovers and anchors (114, 125)': /\bpopover(target)?=|\banchor-name\b/,
  'light-dark, field-sizing, starting-style (117 to 123)': /light-dark\(|field-sizing|@starting-style/,
};

it.each(Object.entries(NEWER))('nothing that a browser runs needs %s', (_, pattern) => {
  expect(shipped.length).toBeGreaterThan(500);
  expect(shipped.flatMap(({ file, text }) => (pattern.test(text) ? [file] : []))).toEqual([]);
});
