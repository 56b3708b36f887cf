import { describe, expect, it } from 'vitest';
import { dependentsOf, fitChanges, fitLines, proposeCut, staleFindings } from '#lib/core/fit/index.ts';
import {
  applyChange,
  assembleBudget,
  type BudgetDraft,
  disassembleBudget,
  type FormRows,
  formName,
  inverseOf,
} from '#lib/core/forms/index.ts';
import { fen } from '#lib/core/money/index.ts';
import { limitsUse } from '#lib/core/totals/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';

const DRAFT = disassembleBudget(goldenBudget());
const UNIT = DRAFT.units[0]?.code ?? '';
const LINES = fitLines(DRAFT);

function madeOn(draft: BudgetDraft, changes: ReturnType<typeof fitChanges>): BudgetDraft {
  const forms = draft.forms.map((form) => {
    const rows: FormRows = new Map(form.rows.map((row) => [row.id, row]));
    const own = changes.find(({ key }) => formName(key) === formName(form));
    for (const change of own?.changes ?? []) applyChange(rows, change);
    return { ...form, rows: [...rows.values()] };
  });
  return { ...draft, forms };
}

describe('fitting a draft to its control figures', () => {
  it('counts what the ledger counts', () => {
    const { budget } = assembleBudget({ draft: DRAFT, classification: classificationFor(2026) });
    const sum = (lines: readonly { amount: number }[]) => lines.reduce((total, { amount }) => total + amount, 0);
    expect(sum(LINES)).toBe(sum(budget.expenditure));
  });

  it('cuts the amounts, marks what depends on them, and can be taken back', () => {
    const used = limitsUse({ limits: { units: [{ unit: UNIT, amount: fen(0) }], projects: [] }, lines: LINES })
      .units[0];
    const limits = { units: [{ unit: UNIT, amount: fen((used?.used ?? 0) - 12_345) }], projects: [] };
    const cuts = proposeCut({ lines: LINES, limits, mode: 'proportional' });
    const changes = fitChanges({ draft: DRAFT, cuts, mayChange: () => true });
    const fitted = madeOn(DRAFT, changes);
    expect(limitsUse({ limits, lines: fitLines(fitted) }).units[0]?.left).toBe(0);
    const findings = staleFindings(fitted);
    expect(findings.map(({ form }) => form)).toEqual(
      expect.arrayContaining(['project', 'project-performance', 'explanations']),
    );
    expect(findings[0]?.message).toMatch(/已核减，“.+”有 \d+ 处需要核对，请确认或修改$/);
    expect(assembleBudget({ draft: fitted, classification: classificationFor(2026) }).gaps).toEqual(
      assembleBudget({ draft: DRAFT, classification: classificationFor(2026) }).gaps,
    );
    const back = madeOn(
      fitted,
      changes.map(({ key, changes: made }) => ({ key, changes: inverseOf(made) })),
    );
    expect(back.forms).toEqual(DRAFT.forms);
  });

  it('leaves the forms of others to them', () => {
    const limits = { units: [{ amount: fen(1) }], projects: [] };
    const cuts = proposeCut({ lines: LINES, limits, mode: 'priority' });
    const changes = fitChanges({ draft: DRAFT, cuts, mayChange: ({ owner }) => owner !== '' });
    expect(changes.some(({ key }) => key.form === 'explanations')).toBe(false);
    expect(changes.some(({ key }) => key.form === 'project')).toBe(true);
  });

  it('marks what the department says of a project as a whole: the sums of its group, and the targets taken from it', () => {
    const line = LINES.find(({ form }) => form === 'project');
    const other = LINES.find(({ form, owner }) => form === 'project' && owner !== line?.owner);
    if (line === undefined || other === undefined) throw new Error('the golden budget has no two projects');
    const row = (id: string, section: string, cells: Record<string, string>, parent?: string) => ({
      ...{ id, section, cells, rank: id },
      ...(parent === undefined ? {} : { parent }),
    });
    const rows = [
      row('s1', 'summary', { name: line.projectName, total: '2', current: '1' }),
      row('s2', 'summary', { name: '其他', total: '2', current: '1' }),
      row('g1', 'goals', { statement: '甲' }),
      row('g2', 'goals', { statement: '乙' }),
      row('i1', 'indicators', { name: '引用', from: `${line.owner}/x` }, 'g1'),
      row('i2', 'indicators', { name: '自填', value: '≥1个' }, 'g2'),
    ];
    const overall = { form: 'overall-performance', owner: '', unit: '', rows } as const;
    const draft = { ...DRAFT, forms: [...DRAFT.forms.filter(({ form }) => form !== overall.form), overall] };
    const marked = (cut: typeof line) =>
      dependentsOf({ draft, cuts: [cut] })
        .filter(({ form }) => form.form === overall.form)
        .flatMap(({ cells }) => cells.map(({ row: at, field }) => `${at.id} ${field}`));
    expect(marked(line)).toEqual(['s1 total', 's1 current', 'i1 name', 'g1 statement']);
    expect(marked(other)).toEqual(['s1 total', 's1 current', 's2 total', 's2 current']);
  });
});
