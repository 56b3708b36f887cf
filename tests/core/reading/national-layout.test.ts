import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSubject, findingsOf, RULES } from '#lib/core/checks/index.ts';
import { cellsOf, subjectOfText } from './support/read-text.ts';

/** A report in the layout that most places outside the four districts use, made for this test: everything in it agrees. */
const text = readFileSync('tests/support/planted/national-report.txt', 'utf8');
const subject = await subjectOfText(text);
const cells = cellsOf(subject);

describe('a report in the layout of most other places', () => {
  it('has no error but for tables and forms that it does not have', () => {
    const findings = findingsOf(checkSubject({ subject, rules: RULES }));
    expect(findings.filter(({ rule }) => rule !== 'TQ-13').map(({ rule, message }) => `${rule} ${message}`)).toEqual(
      [],
    );
    expect(findings.map(({ expected }) => expected)).toEqual([
      '《国有资本经营预算支出表》',
      '《部门整体支出绩效目标表》',
      '《项目支出绩效目标表》',
      '“部门人员构成”',
    ]);
  });

  it('gives the figures of its own year where a table has those of two', () => {
    expect(cells.get('general-by-function/2010804/total')).toBe('350.00');
    expect(cells.get('general-by-function/total/basic')).toBe('900.00');
    expect(cells.get('three-public/total/total')).toBe('10.00');
    expect(cells.get('three-public/total/vehicles.operation')).toBe('6.00');
  });

  it('gives income by account where it is not by unit', () => {
    expect(subject.tables.get('income')?.rows.find(({ id }) => id === '2010804')).toMatchObject({ kind: 'item' });
    expect(cells.get('income/2010804/carryover')).toBe('50.00');
  });

  it('gives what sentences state behind the name of the department', () => {
    const ids = subject.sentences.flatMap(({ amounts }) => amounts.flatMap(({ id }) => id ?? []));
    expect(ids).toEqual(
      expect.arrayContaining([
        'income.total',
        'expenditure.total',
        'general.current',
        'agency-operating',
        'procurement.goods',
      ]),
    );
  });
});
