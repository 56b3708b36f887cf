import { describe, expect, it } from 'vitest';
import { wordedQuestion } from '#components/draft/conflict-words.ts';
import { wordedEntry } from '#components/draft/recovery-words.ts';
import { saveState } from '#components/draft/save-state.ts';
import { saveWords } from '#components/draft/save-status.tsx';
import { spokenTime } from '#components/draft/spoken-time.ts';
import { fieldLabel, rowLabel } from '#lib/core/entry/index.ts';
import { type FormRow, formDefinition } from '#lib/core/forms/index.ts';
import { set } from './support/rows.ts';

const definition = formDefinition({ id: 'personnel' });
const line = (cells: FormRow['cells']): FormRow => ({ id: 'r', section: 'lines', rank: 'a0', cells });
const key = { form: 'personnel' as const, owner: '215001' };

describe('words about the draft', () => {
  it('call a row by what it says first', () => {
    expect(rowLabel(definition, line({ economic: '30101', item: '基本工资', amount: '1' }))).toContain('30101');
    expect(rowLabel(definition, line({}))).toContain('未填名称');
  });

  it('call a row by its 科目 before its project, whose name says more than its code', () => {
    const project = '42011500021500126001000000001';
    const row = line({ project, economic: '30101', function: '2010301' });
    expect(rowLabel(definition, row)).toBe(`30101 2010301 ${project}`);
    const known = new Map([
      ['30101', '基本工资'],
      [project, '在职人员经费'],
    ]);
    const names = ({ code }: { code: string }) => known.get(code);
    expect(rowLabel(definition, row, names)).toBe('30101 基本工资 2010301 在职人员经费');
  });

  it('call what is bought by its name before the project that pays for it', () => {
    const bought = { id: 'r', section: 'lines', rank: 'a0', cells: { project: '4201', item: '计算机', kind: 'goods' } };
    expect(rowLabel(formDefinition({ id: 'procurement' }), bought)).toBe('计算机 4201 货物');
  });

  it('call an earlier year’s value of an indicator by its year', () => {
    const targets = formDefinition({ id: 'project-performance' });
    expect(fieldLabel({ definition: targets, section: 'indicators', field: 'previous.2024' })).toBe('2024年指标值');
  });

  it('show both values of a cell, amounts with separators', () => {
    const question = {
      id: 'q',
      key,
      row: 'r',
      field: 'amount',
      mine: line({ economic: '30101', amount: '1234567' }),
      theirs: line({ economic: '30101' }),
    };
    expect(wordedQuestion({ question, definition })).toMatchObject({ mine: '1,234,567.00', theirs: '空' });
  });

  it('say where a number of people comes from, and which 定额 was chosen, without paths and ids', () => {
    const worded = (field: string, to: string) => {
      const change = set({ row: 'r', field, to });
      const now = line({ economic: '30101' });
      return wordedEntry({ entry: { row: 'r', field, change, typed: now, now }, definition }).mine;
    };
    expect(worded('headcount#headcount', 'active.administrative+active.institution')).toBe('在职实有人数');
    expect(worded('headcount#headcount', '')).toBe('空');
    expect(worded('headcount#kept', '77')).toBe('77');
    expect(worded('standard#quota', 'V1StGXR8Z5jdHi6B')).toBe('定额表的一行');
  });

  it('show a code with its name on both sides', () => {
    const names = ({ code }: { code: string }) => (code === '2101501' ? '行政运行' : undefined);
    const question = {
      id: 'q',
      key,
      row: 'r',
      field: 'function',
      mine: line({ function: '2101501' }),
      theirs: line({ function: '2010301' }),
    };
    expect(wordedQuestion({ question, definition, names })).toMatchObject({
      mine: '2101501 行政运行',
      theirs: '2010301',
    });
  });

  it('say that a row is gone', () => {
    const question = { id: 'q', key, row: 'r', mine: line({ amount: '1' }), theirs: undefined };
    expect(wordedQuestion({ question, definition })).toMatchObject({ field: '整行', theirs: '删除了这一行' });
    const change = set({ row: 'r', field: 'amount', to: '2' });
    const entry = { row: 'r', field: 'amount', change, typed: line({ amount: '2' }), now: undefined };
    expect(wordedEntry({ entry, definition })).toMatchObject({ now: '没有这一行', mine: '2.00' });
  });

  it('say when it was saved, and what is the matter where it was not', () => {
    const savedAt = new Date(2026, 0, 2, 14, 3, 22).toISOString();
    const status = { savedAt, message: undefined, journal: true };
    expect(saveWords({ ...status, state: 'saved' })).toBe('已保存 14:03:22');
    expect(saveWords({ ...status, state: 'offline' })).toContain('改动已留在本机');
    expect(saveWords({ ...status, state: 'refused', message: '预算已提交', journal: false })).toBe(
      '没有保存：预算已提交，可以修改时点“重试”',
    );
    expect(spokenTime(savedAt, new Date(2026, 0, 3))).toBe('1月2日 14:03');
  });

  it('tell a wait for the network from a wait for a pause', () => {
    expect(saveState({ phase: 'waiting', questions: 0, online: true })).toBe('unsaved');
    expect(saveState({ phase: 'waiting', questions: 0, online: false })).toBe('offline');
    expect(saveState({ phase: 'idle', questions: 1, online: true })).toBe('conflict');
  });
});
