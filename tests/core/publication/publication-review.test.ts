import { describe, expect, it } from 'vitest';
import { buildDisclosure, type DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import {
  type DocumentReview,
  openProblems,
  publicationClock,
  type ReviewItem,
  reviewDocument,
  reviewPublication,
} from '#lib/core/publication/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';

const TODAY = '2026-01-26';

/** What a report comes to whatever the day: building one takes its time, so the same is built once. */
const built = new Map<Budget, DocumentReview>();

function documentReview(budget: Budget, as?: (document: DisclosureDocument) => DisclosureDocument): DocumentReview {
  const known = as === undefined ? built.get(budget) : undefined;
  if (known !== undefined) return known;
  const made = buildDisclosure({ budget, classification: classificationFor(budget.fiscalYear) });
  if (!made.ok) throw new Error(made.error.code);
  const review = reviewDocument({
    disclosure: as === undefined ? made.value : { ...made.value, document: as(made.value.document) },
    placeOf: ({ form, field }) => ({ form: form as 'profile', owner: '', row: 'r', field }),
  });
  if (as === undefined) built.set(budget, review);
  return review;
}

type Asked = { today?: string; approvedOn?: string | undefined; version?: number };

/** The review of a budget's report; `as` changes the report itself, where no budget could come to it. */
function reviewOf(budget: Budget, asked: Asked & { as?: (document: DisclosureDocument) => DisclosureDocument } = {}) {
  return onDay(documentReview(budget, asked.as), asked);
}

function onDay(review: DocumentReview, asked: Asked) {
  const { today = TODAY, version = 0 } = asked;
  const approvedOn = 'approvedOn' in asked ? asked.approvedOn : '2026-01-15';
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
/** The golden report with other dates: they decide nothing else of the review. */
const dated = (dates: { approved?: string; published?: string }, asked: Asked = {}) => {
  const review = documentReview(golden);
  const { fiscalYear, rules } = review.dates;
  return onDay({ ...review, dates: { fiscalYear, rules, ...dates } }, asked);
};
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

  const left = [['$', '{name}'].join(''), '____', '【××】', '增长（下降）', '其他待补充。', 'TBD'];
  const own = ['【基本支出】', '待遇补充保险', '等待填海工程验收'];
  const review = reviewOf(withDuties([...left, ...own].map((words) => `负责${words}等`)));

  it('are placeholders and choices, and no words that only look like them', () => {
    const words = said(itemOf(review, 'residue'));
    for (const residue of ['{name}', '____', '【××】', '增长（下降）', '待补充', 'TBD'])
      expect(words).toContain(residue);
    for (const residue of ['基本支出', '待遇', '填海']) expect(words).not.toContain(residue);
    expect(itemOf(review, 'residue').problems).toHaveLength(left.length);
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

  it('is nowhere shown beside another that is, and each can have a reason of its own', () => {
    const account = ['6222', '0212', '3456', '7890', '128'].join('');
    const review = reviewOf(withDuties([`拨打${mobile}，账号：${account}`]));
    const { finds } = review;
    const ids = itemOf(review, 'private-numbers').problems.map(({ id }) => id);
    expect(ids).toEqual([ids[0], `${ids[0]}~2`]);
    expect(finds.map(({ lead, masked, tail }) => `${lead}${masked}${tail}`)).toEqual([
      '（一）拨打139****1234，账号：6222****',
      '****1234，账号：6222***********0128',
    ]);
  });

  it('is a person’s name where a form asks for one, once however often it stands there', () => {
    const review = reviewOf(withResponsible('赵甲乙'));
    const { arguable } = openProblems(review);
    expect(arguable).toMatchObject([{ id: 'publication name 赵甲乙', item: 'private-names' }]);
    expect(arguable[0]?.message).toMatch(/^姓名“赵甲乙”将在表12-1 .*等 13 处公开（项目负责人）/);
  });

  it('is no longer asked about once it is listed to be hidden, and is shown as it will be published', () => {
    const budget = withResponsible('赵甲乙');
    const channel = golden.disclosure?.channel ?? '';
    const review = reviewOf({ ...budget, disclosure: { channel, hiddenNames: '欧阳甲、赵甲乙' } });
    expect(itemOf(review, 'private-names')).toMatchObject({ state: 'met', problems: [] });
    expect(review.finds).toHaveLength(13);
    expect(review.finds[0]).toMatchObject({ kind: 'name', written: '赵甲乙', masked: '赵**', lead: '', tail: '' });
  });

  it('is no post, no office and nobody whose name is hidden already', () => {
    const posts = ['项目经办', '办公室主任', '财务科', '张某某', '王**', '无', '江夏区医疗保障局', '高管', '项目组'];
    let next = 0;
    const projects = golden.projects.map((project) => {
      if (project.declaration === undefined) return project;
      next += 1;
      const responsible = posts[next % posts.length] ?? '';
      return { ...project, declaration: { ...project.declaration, responsible } };
    });
    expect(next).toBeGreaterThanOrEqual(posts.length);
    expect(itemOf(reviewOf({ ...golden, projects }), 'private-names').state).toBe('met');
  });

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
  const day = (published: string | undefined, asked: Asked = {}) =>
    said(itemOf(dated(published === undefined ? {} : { published }, asked), 'publication-day'));

  it('are those of the form, with the cells that they stand in', () => {
    expect(documentReview(golden)).toMatchObject({
      dates: { fiscalYear: 2026, approved: '2026-01-15', published: '2026-01-26' },
      places: { published: { form: 'profile', field: 'disclosure.publishedOn' } },
    });
  });

  it('name the day of the publication: neither none, nor one that is over, nor one before the approval', () => {
    expect(day(undefined)).toContain('没有填写公开日期');
    expect(day('2026-01-20')).toContain('已经过去');
    expect(day('2026-01-14')).toContain('早于批复日期2026年1月15日');
    expect(day(TODAY)).toBe('');
  });

  it('may name a day to come, which the review says', () => {
    expect(itemOf(dated({ published: '2026-01-30' }), 'publication-day')).toMatchObject({
      state: 'met',
      note: '报告写明2026年1月30日公开，请在这一天发布',
    });
  });

  it('are of the budget’s year or the one before', () => {
    expect(day('2027-01-26', { today: '2027-01-26' })).toContain('请核对年份');
    expect(day('2025-12-28', { today: '2025-12-28', approvedOn: '2025-12-20' })).toBe('');
  });

  it('give the approval as it was', () => {
    const approval = (approved: string) => itemOf(dated({ approved, published: TODAY }), 'approval-day');
    expect(said(approval('2026-01-14'))).toContain('系统中的批复日期是2026年1月15日');
    expect(approval('2026-01-15').state).toBe('met');
    expect(itemOf(dated({ published: TODAY }), 'approval-day').state).toBe('not-applicable');
  });
});

/** The golden budget without one of its parts. */
function omitted(part: 'assets'): Budget {
  const { [part]: _, ...rest } = golden;
  return rest;
}
