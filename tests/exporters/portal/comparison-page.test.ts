import { describe, expect, it } from 'vitest';
import { compareReportYears, type KeyFigures, keyFiguresOf } from '#lib/core/picture/index.ts';
import { type ComparisonInput, comparisonCharts, comparisonPage } from '#lib/exporters/portal/index.ts';
import { readGoldenCase } from '#tests/golden/cases.ts';
import { reportOf } from '#tests/support/report-of.ts';
import { drawnHere, drawnTexts, releaseOf, tablesOf, textOf } from './support.ts';

const document = reportOf(readGoldenCase('wuhan-jiangxia').budget);
const current = keyFiguresOf(document);
const other = keyFiguresOf(reportOf(readGoldenCase('wuhan-hanyang').budget));

function pageOf(given: Partial<ComparisonInput> & { earlier?: readonly KeyFigures[] } = {}): string {
  const { earlier = [], ...rest } = given;
  const input: ComparisonInput = {
    release: releaseOf(document),
    current,
    years: compareReportYears({ current, earlier }),
    others: [],
    alike: [],
    found: [],
    text: '',
    most: 5,
    asked: false,
    ...rest,
  };
  const charts = Object.values(comparisonCharts(input));
  return comparisonPage({ ...input, drawn: drawnHere(charts) }).main;
}

const offered = (departmentName: string, chosen: boolean) => ({
  key: { region: '420105000', department: '316', year: 2024, version: 1 },
  departmentName,
  regionName: '汉阳区',
  chosen,
});

describe('the page that compares', () => {
  it('sets the year beside what the report says of last year, and says that it does', () => {
    const html = pageOf();
    const rows = tablesOf(html).get('历年对比') ?? [];
    expect(rows[0]).toEqual(['项目', '2025年（上年数）', '2026年', '增减', '增减%']);
    expect(rows).toContainEqual(['支出总计', '4,121.82', '4,038.61', '−83.21', '−2.02%']);
    expect(rows).toContainEqual(['人员经费', '—', '2,250.77', '—', '—']);
    expect(html).toContain('2025年的预算没有在本站公开');
  });

  it('states 无 for a rate on nothing', () => {
    const amounts = { ...current.amounts, 'three-public': 0 as KeyFigures['amounts'][string] };
    const html = pageOf({ earlier: [{ ...current, fiscalYear: 2025, amounts }] });
    const row = tablesOf(html)
      .get('历年对比')
      ?.find(([name]) => name === '“三公”经费');
    expect(row).toEqual(['“三公”经费', '0.00', '27.36', '+27.36', '无']);
  });

  it('draws nothing that its table does not say', () => {
    const html = pageOf({ others: [other] });
    for (const figure of html.split('<div class="chart-figure">').slice(1)) {
      const cells = new Set([...tablesOf(figure).values()].flat(2));
      for (const text of drawnTexts(figure).flat())
        for (const amount of text.match(/[\d,]+\.\d\d/g) ?? []) expect(cells).toContain(amount);
      expect(figure.indexOf('<table')).toBeLessThan(figure.indexOf('<svg'));
    }
  });

  it('names the year of a department where it is another, and links to its report', () => {
    const html = pageOf({ others: [other] });
    const [heads = []] = tablesOf(html).get('与其他部门对比') ?? [];
    expect(heads).toEqual(['项目', document.department.disclosureName, '武汉市汉阳区城市管理执法局 2024年']);
    expect(html).toContain(`href="/open/${other.region.code}/2024/${other.department.code}"`);
  });

  it('says what comes next where there is nothing to compare with', () => {
    expect(pageOf()).toContain('其他地区还没有公开同类部门2026年的预算。可以按名称查找别的部门来对比。');
    expect(pageOf({ alike: [offered('武汉市汉阳区卫生健康局', false)] })).toContain('没有选择对比的部门');
    const nothing = { ...current, stated: {} };
    expect(pageOf({ years: compareReportYears({ current: nothing, earlier: [] }) })).toContain(
      '还没有公开更早年度的预算',
    );
  });

  it('offers departments as choices of a plain form, those compared ticked', () => {
    const html = pageOf({ alike: [offered('甲局', true)], found: [offered('<乙>局', false)], text: '"局' });
    const [form = ''] = /<form[\s\S]*?<\/form>/.exec(html) ?? [];
    expect(form).toMatch(/method="get" action="\/open\/\d+\/2026\/\d+\/comparison#departments"/);
    expect(form).toMatch(/type="checkbox" name="with" value="420105000\/2024\/316" checked="">/);
    expect(form).toMatch(/type="checkbox" name="with" value="420105000\/2024\/316">/);
    expect(textOf(form)).toContain('<乙>局');
    expect(form).toContain('value="&quot;局"');
  });
});
