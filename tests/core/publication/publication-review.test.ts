import { describe, expect, it } from 'vitest';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { openProblems } from '#lib/core/publication/index.ts';
import { coarser, golden, itemOf, omitted, reviewOf, said, withDuties, without, withResponsible } from './support.ts';

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
    expect(itemOf(review, 'private-names').note).toContain('13 处');
    expect(itemOf(review, 'private-numbers').note).toBeUndefined();
  });

  it('is nowhere shown beside a name that is hidden, and a name within another is found once', () => {
    const budget = withDuties([`联系赵甲乙，${mobile}，或赵甲`]);
    const channel = golden.disclosure?.channel ?? '';
    const { finds } = reviewOf({ ...budget, disclosure: { channel, hiddenNames: '赵甲、赵甲乙' } });
    expect(finds.map(({ lead, masked, tail }) => [lead, masked, tail])).toEqual([
      ['（一）联系', '赵**', '，139****1234'],
      ['（一）联系赵**，', '139****1234', '，或赵*'],
      ['39****1234，或', '赵*', ''],
    ]);
    expect(new Set(finds.map(({ id }) => id)).size).toBe(finds.length);
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
