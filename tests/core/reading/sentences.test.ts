import { describe, expect, it } from 'vitest';
import type { SubjectSentence } from '#lib/core/checks/index.ts';
import { readSentences } from '#lib/core/reading/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { wanyuan } from './support/read-text.ts';

function read(section: string, ...texts: string[]): SubjectSentence[] {
  const paragraphs = texts.map((text) => ({ section, text, at: {} }));
  return readSentences({ paragraphs, fiscalYear: 2025, classification: classificationFor(2025) });
}

const first = (section: string, text: string) => read(section, text)[0] as SubjectSentence;

describe('comparisons with last year', () => {
  it.each([
    ['比2024年预算增加3.74万元，增长12.15%，主要是计提基数调整。', 'up', 3_740_000, 1215, '计提基数调整'],
    ['较上年减少3.74万元，下降12.15%，主要原因是人员减少。', 'down', 3_740_000, 1215, '人员减少'],
    ['比2024年预算数增加了3.74万元（增长12.15%），主要原因：新增人员', 'up', 3_740_000, 1215, '新增人员'],
    ['与2024年相比增加3.74万元，增幅12.15%。增加的主要原因是政策调整。', 'up', 3_740_000, 1215, '政策调整'],
    ['比2024年预算新增3.74万元，主要是新设项目。', 'new', 3_740_000, undefined, '新设项目'],
    ['与上年预算持平。', 'level', undefined, undefined, undefined],
    ['较2024年预算无变化。', 'level', undefined, undefined, undefined],
    ['与2024年度预算保持一致。', 'level', undefined, undefined, undefined],
    ['同比增长12.15%，增加3.74万元，主要是调资。', 'up', 3_740_000, 1215, '调资'],
  ])('reads “%s”', (clause, direction, amount, percent, reason) => {
    const { changes } = first('other', `2025年机关运行经费34.50万元，${clause}`);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ of: 'agency-operating', amountDirection: direction });
    expect([changes[0]?.amount, changes[0]?.percent, changes[0]?.reason]).toEqual([amount, percent, reason]);
    expect(wanyuan(changes[0]?.current?.amount)).toBe('34.50');
  });

  it('takes last year’s amount where the sentence states it', () => {
    const [change] = first('general', '2025年一般公共预算支出90万元，比2024年预算100万元减少10万元，下降10%。').changes;
    expect([change?.of, wanyuan(change?.prior?.amount), change?.percent]).toEqual(['general.total', '100.00', 1000]);
  });

  it('takes no amount of a reason for a figure', () => {
    const { amounts, changes, lists } = first(
      'other',
      '2025年政府采购预算50万元，比2024年增加20万元，增长66.67%，主要是新增设备20万元、服务3万元。',
    );
    expect(amounts.map(({ id }) => id)).toEqual(['procurement.total', undefined, undefined, undefined]);
    expect([changes.length, lists]).toEqual([1, []]);
  });

  it('parts several comparisons of one sentence', () => {
    const { changes } = first(
      'three-public',
      '因公出国（境）费0万元，与2024年预算持平；公务接待费1.20万元，比2024年减少0.30万元，下降20%，主要是厉行节约。',
    );
    expect(changes.map(({ of, amountDirection, reason }) => [of, amountDirection, reason])).toEqual([
      ['three-public.abroad', 'level', undefined],
      ['three-public.reception', 'down', '厉行节约'],
    ]);
  });
});

describe('lists', () => {
  const listed = (sentence: SubjectSentence) =>
    sentence.lists.map(({ of, whole, parts }) => [
      of,
      wanyuan(whole?.amount),
      parts.map(({ id, amount }) => `${id} ${wanyuan(amount)}`),
    ]);

  it('reads lists in lists, and goes on behind a full stop', () => {
    const text =
      '（一）人员经费120万元，包括：工资福利支出100万元，主要用于：基本工资60万元、津贴补贴40万元。对个人和家庭的补助20万元，主要用于：退休费20万元。';
    expect(listed(first('general-basic', text))).toEqual([
      ['general.personnel', '120.00', ['economic.301 100.00', 'economic.303 20.00']],
      ['economic.301', '100.00', ['economic.30101 60.00', 'economic.30102 40.00']],
      ['economic.303', '20.00', ['economic.30302 20.00']],
    ]);
  });

  it('reads brackets directly behind an amount as its parts', () => {
    const text = '公务用车购置及运行费5万元（公务用车购置费2万元，公务用车运行费3万元）；公务接待费1万元。';
    expect(listed(first('three-public', text))).toEqual([
      [
        'three-public.vehicles',
        '5.00',
        ['three-public.vehicles.purchase 2.00', 'three-public.vehicles.operation 3.00'],
      ],
    ]);
  });

  it('ends a list where something stands beside its whole', () => {
    const text = '基本支出60万元，占60%，其中：人员经费50万元、公用经费10万元；项目支出40万元，占40%。';
    const sentence = first('general', text);
    expect(listed(sentence)).toEqual([
      ['general.basic', '60.00', ['general.personnel 50.00', 'general.operating 10.00']],
    ]);
    expect(sentence.shares.map(({ id, percent }) => [id, percent])).toEqual([
      ['general.basic.share', 6000],
      ['general.project.share', 4000],
    ]);
  });

  it('puts paragraphs that follow into the list that one opened', () => {
    const [opening] = read(
      'general-basic',
      '2025年一般公共预算基本支出100万元，其中：',
      '（一）人员经费80万元。',
      '（二）公用经费20万元。',
    );
    expect(listed(opening as SubjectSentence)).toEqual([
      ['general.basic', '100.00', ['general.personnel 80.00', 'general.operating 20.00']],
    ]);
  });

  it('gives parts of what it does not know no ids', () => {
    const { amounts } = first('general', '1.甲单位100万元，其中：人员经费60万元、公用经费10万元、项目支出30万元。');
    expect(amounts.map(({ id }) => id)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('amounts, counts and projects', () => {
  it.each([
    ['机关运行经费１２３４．５６万元', 1_234_560_000],
    ['机关运行经费 1,234.56 万元', 1_234_560_000],
    ['机关运行经费12345600元', 1_234_560_000],
    ['机关运行经费1234.56，', 1_234_560_000],
    ['本部门机关运行经费财政拨款预算1234.56万元', 1_234_560_000],
  ])('reads %s', (text, amount) => {
    expect(first('other', `2025年${text}`).amounts).toMatchObject([{ id: 'agency-operating', amount }]);
  });

  it('takes the size of equipment for no amount', () => {
    const { amounts, counts } = first(
      'other',
      '截至2024年12月31日，单位价值50万元（含）以上通用设备3台（套），一般公务用车2辆。',
    );
    expect(amounts).toEqual([]);
    expect(counts.map(({ id, count }) => [id, count])).toEqual([
      ['assets.equipment-over-500k', 3],
      ['assets.vehicles.general', 2],
    ]);
  });

  it.each([
    ['食堂运行保障73.44万元，主要用于职工就餐。', '食堂运行保障', '职工就餐'],
    ['1. 2025年防汛巡查73.44万元，主要用于：堤防巡查。', '2025年防汛巡查', '堤防巡查'],
    ['（1）智慧水务、河湖巡查项目——73.44万元，用于平台运行。', '智慧水务、河湖巡查项目', '平台运行'],
  ])('reads the project of “%s”', (text, name, purpose) => {
    const [project] = first('projects', text).projects;
    expect([project?.name, wanyuan(project?.amount.amount), project?.purpose]).toEqual([name, '73.44', purpose]);
  });

  it('reads the projects of a unit', () => {
    const { projects } = first(
      'projects',
      '1.区水务局机关：2个项目，共50.20万元，包括：防汛巡查50万元、接待0.20万元。',
    );
    expect(projects.map(({ name, unit, amount }) => [name, unit, wanyuan(amount.amount)])).toEqual([
      ['防汛巡查', '区水务局机关', '50.00'],
      ['接待', '区水务局机关', '0.20'],
    ]);
  });
});
