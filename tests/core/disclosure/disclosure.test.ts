import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  buildDisclosure,
  type DisclosureDocument,
  type Paragraph,
  type PrintedForm,
  type PrintedTable,
  paragraphText,
} from '#lib/core/disclosure/index.ts';
import { fen } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { randomBudget } from '#tests/support/random-budget.ts';

const documentOf = (budget: Budget, rounding?: 'exact' | 'additive'): DisclosureDocument => {
  const built = buildDisclosure({ budget, classification: classificationFor(budget.fiscalYear), rounding });
  if (!built.ok) throw new Error(built.error.code);
  return built.value.document;
};
const blocks = (document: DisclosureDocument): Block[] =>
  document.parts.flatMap((part) => part.sections.flatMap((section) => section.blocks));
const tablesOf = (document: DisclosureDocument) =>
  blocks(document).filter((block): block is PrintedTable => block.kind === 'table');
const formsOf = (document: DisclosureDocument) =>
  blocks(document).filter((block): block is PrintedForm => block.kind === 'form');
const texts = (document: DisclosureDocument) =>
  blocks(document)
    .filter((block): block is Paragraph => block.kind === 'paragraph')
    .map(paragraphText);
const emptied = (): Budget => {
  const { priorYear: _, ...budget } = goldenBudget();
  return { ...budget, income: [], expenditure: [], procurement: [], projects: [] };
};

describe('the report of 江夏', () => {
  const document = documentOf(goldenBudget());

  it('has four parts and an annex', () => {
    expect(document.parts.map((part) => `${part.number} ${part.title}`)).toEqual([
      '第一部分 武汉市江夏区医疗保障局（汇总）概况',
      '第二部分 武汉市江夏区医疗保障局（汇总）2026年部门预算表',
      '第三部分 武汉市江夏区医疗保障局（汇总）2026年部门预算情况说明',
      '第四部分 名词解释',
      '附件2 关于武汉市江夏区医疗保障局（汇总）2026年预算公开情况的报告',
    ]);
  });

  it('prints its tables with numbers and titles', () => {
    expect(tablesOf(document).map((table) => `${table.number} ${table.title}`)).toEqual([
      '表1 收支总表',
      '表2 收入总表',
      '表3 支出总表',
      '表4 财政拨款收支总表',
      '表5-1 一般公共预算支出表（分功能科目）',
      '表5-2 一般公共预算支出表（分单位）',
      '表6 一般公共预算基本支出表',
      '表7 一般公共预算“三公”经费支出表',
      '表8 政府性基金预算支出表',
      '表9 国有资本经营预算支出表',
      '表10 项目支出表',
    ]);
  });

  it('sets the sums of both sides of a statement beside each other', () => {
    for (const table of tablesOf(document)) {
      if (table.layout.kind !== 'sides') continue;
      const { left, right } = table.layout;
      expect(left.rowIds.length).toBe(right.rowIds.length);
      expect(left.rowIds.indexOf('income.total')).toBe(right.rowIds.indexOf('expenditure.total'));
      const printed = [...left.rowIds, ...right.rowIds].filter((id) => id !== null);
      expect(printed.toSorted()).toEqual(table.rows.map((row) => row.id).toSorted());
    }
  });

  it('says where rounding shows', () => {
    const noted = tablesOf(document).flatMap((table) => table.notes.map((note) => `${table.number} ${note}`));
    expect(noted).toEqual([
      '表5-1 注：金额由元换算为万元时四舍五入，部分合计数与分项之和相差不超过0.01万元。',
      '表6 注：金额由元换算为万元时四舍五入，部分合计数与分项之和相差不超过0.02万元。',
      '表8 备注：2026年没有使用政府性基金预算拨款安排的支出。',
      '表9 备注：2026年没有使用国有资本经营预算拨款安排的支出。',
    ]);
  });

  it('has a form for the department and for each declared project', () => {
    expect(formsOf(document).map((form) => form.number)).toEqual([
      '表11',
      ...Array.from({ length: 13 }, (_, index) => `表12-${index + 1}`),
    ]);
  });
});

describe('every report', () => {
  it('has heads and forms whose cells fill their grid', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => {
        const document = documentOf(budget);
        for (const table of tablesOf(document)) {
          const width = table.layout.kind === 'sides' ? 4 : table.stub.length + table.columns.length;
          expect(filled(table.head, width)).toBe(table.head.length * width);
        }
        for (const form of formsOf(document))
          expect(filled(form.rows, form.widths.length)).toBe(form.rows.length * form.widths.length);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no figure unset and no word of the program in a sentence', () => {
    fc.assert(
      fc.property(randomBudget, fc.constantFrom('exact' as const, 'additive' as const), (budget, mode) => {
        for (const text of texts(documentOf(budget, mode)))
          expect(text).not.toMatch(/undefined|NaN|null|\{|\}|、、|：。|，。/);
      }),
      { numRuns: 100 },
    );
  });

  it('masks nothing where nothing is private: no figure, code or name of the golden report is another than as written', () => {
    const built = buildDisclosure({ budget: goldenBudget(), classification: classificationFor(2026) });
    if (!built.ok) throw new Error(built.error.code);
    expect(built.value.document.parts).toEqual(built.value.written);
  });

  it('is the same when made again', () => {
    expect(documentOf(goldenBudget())).toEqual(documentOf(goldenBudget()));
  });
});

describe('an empty budget', () => {
  const document = documentOf(emptied());

  it('prints every table with its note', () => {
    for (const table of tablesOf(document)) {
      expect(table.notes).toHaveLength(1);
      expect(table.notes[0]).toMatch(/^备注：2026年没有/);
      expect(table.rows.every((row) => row.cells.every((cell) => cell === '0.00'))).toBe(true);
    }
  });

  it('says 没有 and states no change from a year that is not known', () => {
    const said = texts(document);
    for (const words of ['2026年没有收入预算。', '2026年没有支出预算。', '2026年没有安排项目支出。'])
      expect(said.some((text) => text.includes(words))).toBe(true);
    expect(said.join('')).not.toMatch(/2025年预算(增加|减少|新增|持平)/);
  });

  it('that had money last year states what is gone', () => {
    const { priorYear } = goldenBudget();
    const said = texts(documentOf({ ...emptied(), ...(priorYear === undefined ? {} : { priorYear }) }));
    expect(said).toContain(
      '2026年没有使用一般公共预算拨款安排的支出，比2025年预算减少7755.42万元，下降100.00%，主要是新增城乡居民医保区级配套资金项目。',
    );
  });
});

describe('what must not be published', () => {
  const mobile = ['139', '1234', '5678'].join('');
  const identity = ['420115', '19800101', '123X'].join('');
  const budget = goldenBudget();
  const withPrivate: Budget = {
    ...budget,
    department: { ...budget.department, duties: [`联系人电话${mobile}`] },
    projects: budget.projects.map((project) =>
      project.declaration === undefined
        ? project
        : { ...project, declaration: { ...project.declaration, phone: mobile, responsible: `证号${identity}` } },
    ),
  };

  it('is masked in sentences, forms and their data, whoever typed it where', () => {
    const printed = JSON.stringify(documentOf(withPrivate));
    expect(printed).not.toContain(mobile);
    expect(printed).not.toContain(identity);
    expect(printed).toContain('139****5678');
    expect(printed).toContain('420115**********3X');
  });

  it('is masked in names of places and departments, and where a character that shows nothing stands between its digits', () => {
    const hidden = [...mobile].join('\u200b');
    const isolated = [...mobile].join('\u2069');
    const named = {
      ...budget,
      region: { ...budget.region, name: `某区${mobile}` },
      department: { ...budget.department, name: `某局${hidden}`, disclosureName: `某局${isolated}赵甲` },
      disclosure: { channel: '', hiddenNames: '赵甲' },
    };
    const printed = JSON.stringify(documentOf(named));
    for (const text of [mobile, hidden, isolated, '赵甲']) expect(printed).not.toContain(text);
    expect(documentOf(named).title).toContain('139****5678赵*');
  });

  it('is masked also when it is written in groups', () => {
    const grouped = {
      ...budget,
      department: { ...budget.department, duties: [`电话${['139', '1234', '5678'].join(' ')}`] },
    };
    expect(JSON.stringify(documentOf(grouped))).toContain('139****5678');
  });

  it('is a name that somebody decided to hide, wherever it stands, and no other', () => {
    const named = {
      ...budget,
      department: { ...budget.department, duties: ['联系人赵甲乙、赵甲和欧阳甲'] },
      disclosure: { channel: '', hiddenNames: '赵甲、赵甲乙；欧阳甲' },
    };
    expect(texts(documentOf(named))).toContain('（一）联系人赵**、赵*和欧阳*');
    expect(texts(documentOf({ ...named, disclosure: { channel: '' } }))).toContain('（一）联系人赵甲乙、赵甲和欧阳甲');
  });

  it('leaves with what shows nothing: characters that no face has', () => {
    const pasted = { ...budget, department: { ...budget.department, duties: ['负责\u200b医疗\u202e保障\u0007工作'] } };
    expect(texts(documentOf(pasted))).toContain('（一）负责医疗保障工作');
  });

  it('is only that: landline numbers, codes and amounts stay', () => {
    const printed = JSON.stringify(documentOf(withPrivate));
    for (const kept of ['027-87000000', '42011526215Y000000137', '8020.58']) expect(printed).toContain(kept);
  });
});

describe('a template that is not there', () => {
  it('is a refusal with its id and year', () => {
    const budget = { ...goldenBudget(), template: 'nowhere' };
    expect(buildDisclosure({ budget, classification: classificationFor(2026) })).toEqual({
      ok: false,
      error: { code: 'TEMPLATE_UNKNOWN', template: 'nowhere', fiscalYear: 2026 },
    });
  });
});

describe('a department with thousands of projects', () => {
  it('states each of them', () => {
    const budget = goldenBudget();
    const pattern = budget.projects.find((project) => project.category === 'local');
    const line = budget.expenditure.find((candidate) => candidate.project === pattern?.code);
    if (pattern === undefined || line === undefined) throw new Error('the golden case has a local project');
    const codes = Array.from({ length: 3_000 }, (_, index) => `P${index}`);
    const { performance: _, ...plain } = pattern;
    const document = documentOf({
      ...budget,
      projects: codes.map((code) => ({ ...plain, code })),
      expenditure: codes.map((project) => ({ ...line, project, amount: fen(12_300) })),
    });
    expect(tablesOf(document).find((table) => table.id === 'projects')?.rows.length).toBe(3_004);
    expect(formsOf(document).length).toBe(3_001);
  });
});

/** How many places of a grid the cells fill, none twice; throws where two overlap or one reaches out. */
function filled(rows: { columnSpan: number; rowSpan: number }[][], width: number): number {
  const taken = new Set<string>();
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row) {
      while (taken.has(`${at} ${column}`)) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let across = 0; across < cell.columnSpan; across += 1) {
          const place = `${at + down} ${column + across}`;
          if (taken.has(place) || column + across >= width || at + down >= rows.length)
            throw new Error(`cell at ${place} does not fit`);
          taken.add(place);
        }
    }
  });
  return taken.size;
}
