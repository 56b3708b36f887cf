import { describe, expect, it } from 'vitest';
import { buildDisclosure } from '#lib/core/disclosure/index.ts';
import { fen } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';

const found = (rule: string, change: (budget: Budget) => Budget = (budget) => budget) => {
  const budget = change(goldenBudget());
  const classification = classificationFor(budget.fiscalYear);
  return expectOk(buildDisclosure({ budget, classification })).document.checks.filter(
    (finding) => finding.rule === rule,
  );
};

describe('income that does not balance (TI-02)', () => {
  it('is no finding where every fund balances', () => {
    expect(found('TI-02')).toEqual([]);
  });

  it('is a finding for the fund, with both sides and the difference', () => {
    const [finding, ...rest] = found('TI-02', (budget) => ({
      ...budget,
      income: budget.income.map((line) => (line.source === 'unit.other' ? { ...line, amount: fen(400_000) } : line)),
    }));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error' });
    expect(finding?.message).toContain(
      '单位资金收支不平：收入 4,000.00 元，支出 5,000.00 元，支出大于收入 1,000.00 元',
    );
  });

  it('is not covered by another fund', () => {
    const funds = found('TI-02', (budget) => ({
      ...budget,
      income: budget.income.map((line) =>
        line.source === 'unit.other' ? { ...line, source: 'general.appropriation' as const } : line,
      ),
    }));
    expect(funds.map((finding) => finding.message.slice(0, 6))).toEqual(['一般公共预算', '单位资金收支']);
  });
});

describe('the units of a department (TX-18)', () => {
  const called = (name: string) =>
    found('TX-18', (budget) => ({
      ...budget,
      units: budget.units.map((unit) => (unit.headquarters ? { ...unit, name } : unit)),
    }));

  it('are those below 本级, which may bear the name of the department itself', () => {
    expect(called(`${goldenBudget().department.name}本级`)).toEqual([]);
    expect(called(goldenBudget().department.name)).toEqual([]);
  });
});

describe('appropriation for what it must not finance (TI-08)', () => {
  it('is no finding for 基本 and 项目支出', () => {
    expect(found('TI-08').filter(({ tail }) => tail !== true)).toEqual([]);
  });

  it('is a finding for 对附属单位补助', () => {
    const findings = found('TI-08', (budget) => ({
      ...budget,
      projects: budget.projects.map((project) =>
        project.code === '42011526215T000000147' ? { ...project, category: 'subsidy' as const } : project,
      ),
    }));
    expect(findings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(
        /^项目“[^”]+”的 \d{5} 用财政拨款安排了对附属单位补助支出 3020\.00 万元，请改用单位资金，或改正项目类别$/,
      ),
    );
  });
});

describe('a change without a reason (NY-07)', () => {
  const unexplained = (change?: (budget: Budget) => Budget) =>
    found('NY-07', change)
      .filter(({ message }) => message.includes('没有说明原因'))
      .flatMap(({ at }) => at.flatMap(({ field }) => (field?.startsWith('explanations') ? [field] : [])));

  it('is found for the item that is gone and for no explained one', () => {
    expect(unexplained()).toEqual(['explanations.functions.2101506']);
  });

  it('is found when a reason is taken away', () => {
    const fields = unexplained((budget) => {
      const { '2080502': _, ...functions } = budget.explanations?.functions ?? {};
      return { ...budget, explanations: { ...budget.explanations, functions } };
    });
    expect(fields).toEqual(['explanations.functions.2080502', 'explanations.functions.2101506']);
  });
});

describe('a project without goals (PF-01)', () => {
  it('is named', () => {
    expect(found('PF-01').filter(({ message }) => message.includes('没有填写绩效目标'))).toHaveLength(9);
    expect(found('PF-01').some((finding) => finding.message.includes('食堂运行保障'))).toBe(false);
  });
});

describe('publication (TQ-14)', () => {
  const published = (publishedOn: string) =>
    found('TQ-14', (budget) => ({ ...budget, disclosure: { approvedOn: '2026-01-15', publishedOn, channel: '' } }));

  it('is in time until the twentieth day', () => {
    expect(published('2026-02-04')).toEqual([]);
  });

  it('is late from the twenty-first, and wrong before approval', () => {
    expect(published('2026-02-05')[0]?.message).toContain('批复 21 天之后');
    expect(published('2026-01-14')[0]?.message).toContain('早于批复日期');
  });
});

describe('units that cannot be (TI-19, TX-18)', () => {
  const changed =
    (change: (unit: Budget['units'][number], index: number) => Budget['units'][number]) => (budget: Budget) => ({
      ...budget,
      units: budget.units.map(change),
    });

  it('are no finding in the golden case', () => {
    expect([...found('TI-19'), ...found('TX-18')]).toEqual([]);
  });

  it('are found where 参公 exceeds 事业, of which it is part', () => {
    const [finding] = found(
      'TI-19',
      changed((unit, index) =>
        index === 1
          ? { ...unit, staffing: { ...unit.staffing, authorized: { ...unit.staffing.authorized, civilService: 99 } } }
          : unit,
      ),
    );
    expect(finding).toMatchObject({ severity: 'error' });
    expect(finding?.message).toContain('参照公务员法管理 99 人超过事业 24 人');
  });

  it('are noticed where more people than posts are there', () => {
    const [finding] = found(
      'TI-19',
      changed((unit, index) =>
        index === 0
          ? { ...unit, staffing: { ...unit.staffing, active: { administrative: 9, institution: 0, civilService: 0 } } }
          : unit,
      ),
    );
    expect(finding).toMatchObject({ severity: 'notice' });
  });

  it('are found where two are 本级', () => {
    expect(
      found(
        'TX-18',
        changed((unit) => ({ ...unit, headquarters: true })),
      ),
    ).toHaveLength(1);
  });
});
