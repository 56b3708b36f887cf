import { describe, expect, it } from 'vitest';
import { buildDisclosure } from '#lib/core/disclosure/index.ts';
import { factsOf, publicExplanation } from '#lib/core/explanation/index.ts';
import type { NumberPlace } from '#lib/core/screen/index.ts';
import { numberPage } from '#lib/exporters/portal/index.ts';
import { readGoldenCase } from '#tests/golden/cases.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { releaseOfDocument } from '../support/release.ts';
import { textOf } from './support.ts';

const { budget } = readGoldenCase('wuhan-jiangxia');
const disclosure = expectOk(buildDisclosure({ budget, classification: classificationFor(budget.fiscalYear) }));
const { document } = disclosure;
const facts = factsOf(disclosure);
const head = releaseOfDocument(document);
const release = { ...head, versions: [head], document };

function pageOf(place: NumberPlace, lastYear = false): string {
  const explained = publicExplanation({ facts, place });
  if (explained === undefined) throw new Error(`no number ${JSON.stringify(place)}`);
  return numberPage({ release, explained, lastYear: lastYear ? { document } : undefined }).main;
}

describe('a number of a published report, explained', () => {
  it('is told in 万元 alone, as the report tells it', () => {
    const page = textOf(pageOf({ table: 'expenditure', row: 'total', column: 'total' }));
    expect(page).toContain('金额（万元）');
    expect(page).not.toMatch(/\d 元|（元）|\d\.\d{2}元/);
  });

  it('leads to last year’s report only where that is published and has the number', () => {
    const change = document.changes.find(({ percent }) => percent !== undefined);
    const place = { figure: `${change?.id}.change.percent` };
    const before = `/${budget.fiscalYear - 1}/`;
    expect(pageOf(place)).not.toContain(before);
    expect(pageOf(place, true)).toContain(before);
    const gone = document.changes.find(({ prior }) => prior === '0.00');
    if (gone !== undefined) expect(pageOf({ figure: `${gone.id}.change` }, true)).not.toContain(before);
  });

  it('says that a sum of rounded parts may differ from it, only where it does', () => {
    const notes = facts.exact.table('expenditure').rows.map(({ id: row }) => {
      const page = textOf(pageOf({ table: 'expenditure', row, column: 'total' }));
      return page.includes('各数分别四舍五入');
    });
    expect(new Set(notes)).toEqual(new Set([true, false]));
  });
});
