import { describe, expect, it } from 'vitest';
import { buildDisclosure, type DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import {
  openProblems,
  publicationClock,
  type ReviewItem,
  reviewDocument,
  reviewPublication,
} from '#lib/core/publication/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';

const TODAY = '2026-01-26';

type Asked = { today?: string; approvedOn?: string | undefined; version?: number };

/** The review of a budget's report; `as` changes the report itself, where no budget could come to it. */
function reviewOf(budget: Budget, asked: Asked & { as?: (document: DisclosureDocument) => DisclosureDocument } = {}) {
  const { today = TODAY, version = 0, as = (document: DisclosureDocument) => document } = asked;
  const approvedOn = 'approvedOn' in asked ? asked.approvedOn : '2026-01-15';
  const built = buildDisclosure({ budget, classification: classificationFor(budget.fiscalYear) });
  if (!built.ok) throw new Error(built.error.code);
  const { value } = built;
  const review = reviewDocument({
    disclosure: { ...value, document: as(value.document) },
    placeOf: ({ form, field }) => ({ form: form as 'profile', owner: '', row: 'r', field }),
  });
  const clock = approvedOn === undefined ? undefined : publicationClock({ approvedOn, today });
  return reviewPublication({ review, timing: { today, clock, version } });
}

function itemOf(review: { items: readonly ReviewItem[] }, id: string): ReviewItem {
  const item = review.items.find((one) => one.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
}

const said = (item: ReviewItem) => item.problems.map(({ message }) => message).join('\n');

const golden = goldenBudget();
const withDuties = (duties: string[]): Budget => ({ ...golden, department: { ...golden.department, duties } });
const withDates = (dates: { approvedOn?: string; publishedOn?: string }): Budget => ({
  ...golden,
  disclosure: { channel: golden.disclosure?.channel ?? '', ...dates },
});
const withResponsible = (responsible: string): Budget => ({
  ...golden,
  projects: golden.projects.map((project) =>
    project.declaration === undefined ? project : { ...project, declaration: { ...project.declaration, responsible } },
  ),
});

/** A report without the blocks of an id. */
const without = (id: string) => (document: DisclosureDocument) => ({
  ...document,
  parts: document.parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({
      ...section,
      blocks: section.blocks.filter((block) => !block.id.startsWith(id)),
    })),
  })),
});

/** A report whose table of an id has no rows of a length of code. */
const coarser = (id: string, digits: number) => (document: DisclosureDocument) => ({
  ...document,
  parts: document.parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'table' && block.id === id
          ? { ...block, rows: block.rows.filter((row) => row.id.length !== digits) }
          : block,
      ),
    })),
  })),
});

describe('the review of the golden report', () => {
  const review = reviewOf(golden);

  it('says of every demand of 财预〔2016〕143号 how it stands, what it rests on and where that is in the report', () => {
    const places = Object.fromEntries(review.items.map(({ id, at }) => [id, at.map(({ name }) => name)]));
    expect(review.items.every(({ demand, basis }) => demand !== '' && basis !== '')).toBe(true);
    expect(places).toMatchObject({
      duties: ['第一部分 一、部门主要职能'],
      'summary-tables': ['表1 收支总表', '表2 收入总表', '表3 支出总表'],
      'function-items': ['表5-1 一般公共预算支出表（分功能科目）'],
      'economic-groups': ['表6 一般公共预算基本支出表'],
      'three-public-items': ['表7 一般公共预算“三公”经费支出表'],
      'empty-tables': ['表8 政府性基金预算支出表', '表9 国有资本经营预算支出表'],
      'agency-operating': ['第三部分 十一、其他重要事项的情况说明'],
      performance: ['表11 部门整体支出绩效目标表', '表12-1 项目支出绩效目标申报表'],
      glossary: ['第四部分 名词解释'],
    });
  });

  it('asks nothing of its own where the report is published on the day that it names, in time', () => {
    expect(openProblems(review)).toEqual({ blocking: [], arguable: [] });
    expect(itemOf(review, 'in-time')).toMatchObject({ state: 'met', note: '2026年2月4日到期，还有 9 天' });
  });

  it('shows what rules found under the demand that they are about, and leaves asking to them', () => {
    const item = itemOf(review, 'performance');
    expect(item.state).toBe('blocked');
    expect(item.problems.every(({ rule }) => rule !== undefined)).toBe(true);
    expect(itemOf(review, 'three-public-items').problems).toEqual([]);
  });

  it('leaves to people what no program can tell', () => {
    expect(itemOf(review, 'secrecy').state).toBe('by-hand');
  });
});

describe('what must be published', () => {
  it.each([
    ['duties', withDuties([]), '没有部门职责', 'blocked'],
    ['channel', { ...golden, disclosure: { channel: ' ' } }, '没有填写公开渠道', 'blocked'],
    ['assets', omitted('assets'), '没有填报国有资产占有使用情况', 'decide'],
  ] as const)('%s: is missed where it is not there, with the cell to fill', (id, budget, words, state) => {
    const item = itemOf(reviewOf(budget), id);
    expect(said(item)).toContain(words);
    expect(item.state).toBe(state);
    expect(item.problems.some(({ place }) => place !== undefined)).toBe(true);
    expect(said(itemOf(reviewOf(golden), id))).not.toContain(words);
  });

  it.each(['units', 'agency-operating', 'procurement'])('%s: is missed in a report that has lost it', (id) => {
    expect(said(itemOf(reviewOf(golden, { as: without(id) }), id))).toMatch(/^没有/);
  });

  it('is broken down to 项 by function and to 款 by economic category', () => {
    const coarse = (table: string, digits: number) => reviewOf(golden, { as: coarser(table, digits) });
    expect(itemOf(coarse('general-by-function', 7), 'function-items').state).toBe('blocked');
    expect(itemOf(coarse('general-basic', 5), 'economic-groups').state).toBe('blocked');
    expect(itemOf(reviewOf(golden), 'function-items').state).toBe('met');
    expect(itemOf(reviewOf({ ...golden, expenditure: [], projects: [] }), 'economic-groups').state).toBe(
      'not-applicable',
    );
  });

  it('is 三公 by each of its costs', () => {
    const whole = (document: DisclosureDocument) => ({
      ...document,
      parts: document.parts.map((part) => ({
        ...part,
        sections: part.sections.map((section) => ({
          ...section,
          blocks: section.blocks.map((block) =>
            block.kind === 'table' && block.id === 'three-public'
              ? { ...block, columns: block.columns.filter(({ id }) => id !== 'vehicles.purchase') }
              : block,
          ),
        })),
      })),
    });
    expect(itemOf(reviewOf(golden, { as: whole }), 'three-public-items').state).toBe('blocked');
  });

  it('names the sentence under each empty table', () => {
    expect(itemOf(reviewOf(golden), 'empty-tables').note).toContain('2026年没有使用政府性基金预算拨款安排的支出。');
  });
});

describe('words that a template left behind', () => {
  it('are found also where no rule reads: in the fields of forms', () => {
    const item = itemOf(reviewOf(withResponsible('【待填】')), 'residue');
    expect(item.state).toBe('decide');
    expect(said(item)).toContain('“【待填】”像是没有改写的占位文字，见表12-1');
    expect(itemOf(reviewOf(golden), 'residue').state).toBe('met');
  });

  it.each([['$', '{name}'].join(''), '____', '【××】', '增长（下降）', '其他待补充。', 'TBD'])('are “%s”', (words) => {
    expect(itemOf(reviewOf(withDuties([`负责${words}`])), 'residue').problems.length).toBeGreaterThan(0);
  });

  it.each(['【基本支出】', '待遇补充保险', '等待填海工程验收'])('are not “%s”', (words) => {
    expect(itemOf(reviewOf(withDuties([`负责${words}工作`])), 'residue').state).toBe('met');
  });
});

describe('what is private', () => {
  const mobile = ['139', '0000', '1234'].join('');

  it('is shown as it was written and as it will be published, with its place', () => {
    const review = reviewOf(withDuties([`负责咨询，请拨打${mobile}转医保科`]));
    expect(review.finds).toMatchObject([
      {
        kind: 'mobile',
        at: { name: '第一部分 一、部门主要职能' },
        lead: expect.stringContaining('请拨打'),
        written: mobile,
        masked: '139****1234',
        tail: '转医保科',
      },
    ]);
    expect(itemOf(review, 'private-numbers').note).toContain('1 处');
  });

  it('is a person’s name where a form asks for one, once however often it stands there', () => {
    const review = reviewOf(withResponsible('赵甲乙'));
    const { arguable } = openProblems(review);
    expect(arguable).toMatchObject([{ id: 'publication name 赵甲乙', item: 'private-names' }]);
    expect(arguable[0]?.message).toMatch(/^姓名“赵甲乙”将在表12-1 .*等 13 处公开（项目负责人）/);
  });

  it.each(['项目经办', '办公室主任', '财务科', '张某某', '王**', '无', '江夏区医疗保障局'])(
    'is no post, no office and nobody whose name is hidden already: %s',
    (responsible) => {
      expect(itemOf(reviewOf(withResponsible(responsible)), 'private-names').state).toBe('met');
    },
  );

  it('is a name after 联系人： in running words, without what follows it', () => {
    const review = reviewOf(withDuties(['负责信访接待（联系人：欧阳甲电话027-87000000）']));
    expect(openProblems(review).arguable.map(({ id }) => id)).toEqual(['publication name 欧阳甲']);
  });
});

describe('the twenty days', () => {
  it('are days of the calendar after the day of the approval', () => {
    const clock = (today: string) => publicationClock({ approvedOn: '2026-01-15', today });
    expect(clock('2026-01-15')).toEqual({ approvedOn: '2026-01-15', dueOn: '2026-02-04', daysLeft: 20 });
    expect([clock('2026-02-04').daysLeft, clock('2026-02-05').daysLeft]).toEqual([0, -1]);
    expect(publicationClock({ approvedOn: '2026-02-10', today: '2026-02-10' }).dueOn).toBe('2026-03-02');
  });

  it('ask for a reason once they are over, in words that stay the same every day after', () => {
    const late = (today: string) => itemOf(reviewOf(golden, { today }), 'in-time');
    expect(late('2026-02-05')).toMatchObject({ state: 'decide' });
    expect(said(late('2026-02-05'))).toBe(said(late('2026-03-09')));
    expect(itemOf(reviewOf(golden, { today: '2026-02-04' }), 'in-time')).toMatchObject({
      state: 'met',
      note: '今天（2026年2月4日）是最后一天',
    });
  });

  it('do not bind a correction, and cannot be counted where nobody approved here', () => {
    expect(itemOf(reviewOf(golden, { version: 1, today: '2026-05-01' }), 'in-time').state).toBe('not-applicable');
    expect(itemOf(reviewOf(golden, { approvedOn: undefined }), 'in-time').state).toBe('by-hand');
  });
});

describe('the dates of the report', () => {
  const day = (dates: { approvedOn?: string; publishedOn?: string }, asked: Asked = {}) =>
    said(itemOf(reviewOf(withDates(dates), asked), 'publication-day'));

  it('name the day of the publication: neither none, nor one that is over, nor one before the approval', () => {
    expect(day({})).toContain('没有填写公开日期');
    expect(day({ publishedOn: '2026-01-20' })).toContain('已经过去');
    expect(day({ publishedOn: '2026-01-14' })).toContain('早于批复日期2026年1月15日');
    expect(day({ publishedOn: TODAY })).toBe('');
  });

  it('may name a day to come, which the review says', () => {
    expect(itemOf(reviewOf(withDates({ publishedOn: '2026-01-30' })), 'publication-day')).toMatchObject({
      state: 'met',
      note: '报告写明2026年1月30日公开，请在这一天发布',
    });
  });

  it('are of the budget’s year or the one before', () => {
    expect(day({ publishedOn: '2027-01-26' }, { today: '2027-01-26' })).toContain('请核对年份');
    expect(day({ publishedOn: '2025-12-28' }, { today: '2025-12-28', approvedOn: '2025-12-20' })).toBe('');
  });

  it('give the approval as it was', () => {
    const approval = (approvedOn: string) =>
      itemOf(reviewOf(withDates({ approvedOn, publishedOn: TODAY })), 'approval-day');
    expect(said(approval('2026-01-14'))).toContain('系统中的批复日期是2026年1月15日');
    expect(approval('2026-01-15').state).toBe('met');
    expect(itemOf(reviewOf(withDates({ publishedOn: TODAY })), 'approval-day').state).toBe('not-applicable');
  });
});

/** The golden budget without one of its parts. */
function omitted(part: 'assets'): Budget {
  const { [part]: _, ...rest } = golden;
  return rest;
}
