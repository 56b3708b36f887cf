import { describe, expect, it } from 'vitest';
import { type ExaminedReport, examineReport, isBudgetReport } from '#lib/core/examination/index.ts';
import { readText } from '#lib/readers/text/read-text.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { expectOk } from '#tests/support/expect-ok.ts';

function examined(text: string): ExaminedReport {
  const document = expectOk(readText({ name: '粘贴的文字', text }));
  return examineReport({ document, classifications: classificationFor });
}

const rulesOf = ({ examination }: ExaminedReport) => examination.findings.map(({ rule }) => rule);

describe('a piece of a report that somebody pasted', () => {
  it('is examined for what a paragraph shows', () => {
    const report = examined(
      '2026年一般公共预算“三公”经费支出20.00万元，比2025年预算减少5.00万元，下降25.00%，主要是厉行节约。',
    );
    expect(isBudgetReport(report)).toBe(true);
    expect(report.examination.findings.map(({ rule, cause }) => `${rule} ${cause}`)).toEqual([
      'NY-03 divided-by-this-year',
    ]);
  });

  it('has no finding where nothing is wrong, and nothing is said to be missing', () => {
    const report = examined(
      '2026年一般公共预算“三公”经费支出20.00万元，比2025年预算减少5.00万元，下降20.00%，主要是厉行节约。',
    );
    expect(rulesOf(report)).toEqual([]);
  });

  it('is examined for what a table shows', () => {
    const report = examined(
      [
        '一般公共预算基本支出表',
        '单位：万元',
        '科目编码\t科目名称\t合计\t人员经费\t公用经费',
        '\t合计\t120.00\t100.00\t20.00',
        '301\t工资福利支出\t100.00\t100.00\t',
        '30101\t基本工资\t60.00\t60.00\t',
        '30102\t津贴补贴\t30.00\t30.00\t',
        '302\t商品和服务支出\t20.00\t\t20.00',
        '30201\t办公费\t20.00\t\t20.00',
      ].join('\n'),
    );
    expect(isBudgetReport(report)).toBe(true);
    expect([...new Set(rulesOf(report))]).toEqual(['TI-10']);
  });

  it('is none where it speaks of other things', () => {
    expect(isBudgetReport(examined('甲方将房屋出租给乙方，年租金 3 万元，押金 1 万元。'))).toBe(false);
  });
});
