import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { GOLDEN_CASES, oracleOf } from '../cases.ts';
import { readGiven } from './lines.ts';

/** `node tests/golden/oracle/write.ts <template>`: writes what the oracle makes of a golden package beside it. */
const id = process.argv[2] ?? '';
const golden = GOLDEN_CASES[id];
if (golden === undefined)
  throw new Error(`name a template of tests/golden/cases.ts: ${Object.keys(GOLDEN_CASES).join(' ')}`);
const file = (name: string) => path.join('tests', 'golden', id, `${name}.json`);
const { tables, figures } = oracleOf(readGiven(readFileSync(file('budget'), 'utf8')), golden);
const sorted = Object.fromEntries(Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file('tables'), `${JSON.stringify(tables, null, 1)}\n`);
writeFileSync(file('figures'), `${JSON.stringify(sorted, null, 1)}\n`);
