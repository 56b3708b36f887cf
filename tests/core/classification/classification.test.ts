import { describe, expect, it } from 'vitest';
import {
  accountName,
  childAccounts,
  codePath,
  governmentEconomicCode,
  parseClassification,
} from '#lib/core/classification/index.ts';
import { classificationCsv, classificationFor } from '#tests/support/classification.ts';

const source = (changes: Partial<Record<'functional' | 'economicDepartment' | 'economicMapping', string>> = {}) => ({
  fiscalYear: 2026,
  functional: classificationCsv('functional'),
  economicDepartment: classificationCsv('economic_department'),
  economicGovernment: classificationCsv('economic_government'),
  economicMapping: classificationCsv('economic_mapping'),
  ...changes,
});
const messages = (changes: Parameters<typeof source>[0]) => {
  const parsed = parseClassification(source(changes));
  return parsed.ok ? [] : parsed.error.map((error) => `${error.table} ${error.message}`);
};
const EMPTY_MAPPING =
  'department_code,government_code_administrative_unit,government_code_public_institution,evidence\n';

describe("the year's classification", () => {
  const classification = classificationFor(2026);

  it('holds 29 类, 173 款 and 933 项, each with how well it is proved', () => {
    const levels = [1, 2, 3].map((level) => classification.functional.accounts.filter((a) => a.level === level).length);
    expect(levels).toEqual([29, 173, 933]);
    const proofs = new Set(classification.functional.accounts.map((account) => account.evidence));
    expect(proofs).toEqual(new Set(['published', 'unconfirmed', 'doubtful']));
  });

  it('knows names and trees', () => {
    expect(accountName(classification.functional, '2080505')).toBe('机关事业单位基本养老保险缴费支出');
    expect(codePath('2080505')).toEqual(['208', '20805', '2080505']);
    expect(childAccounts(classification.functional, '22102').map((account) => account.code)).toEqual([
      '2210201',
      '2210202',
      '2210203',
    ]);
  });

  it('derives the government code from the 单位性质, never from a choice', () => {
    const of = (economic: string, nature: string) => governmentEconomicCode({ classification, economic, nature });
    expect(of('30101', 'administrative')).toBe('50101');
    expect(of('30101', 'civil-service')).toBe('50101');
    expect(of('30101', 'fully-funded')).toBe('50501');
    expect(of('30107', 'administrative')).toBeUndefined();
  });
});

describe("another year's table", () => {
  it('names every bad row with its line, all at once', () => {
    const functional =
      'code,name,evidence\n201,一般公共服务支出,published\n20199,其他,seen\n2030101,军队,published\n2x,坏,published\n201,重复,published\n';
    expect(messages({ functional, economicMapping: EMPTY_MAPPING })).toEqual([
      'functional 第3行：依据“seen”应为 published、unconfirmed、doubtful 之一',
      'functional 第5行：编码“2x”应为 3、5 或 7 位数字',
      'functional 第6行：编码 201 与第2行重复',
      'functional 第4行：2030101 的上级科目 20301 不在表中',
    ]);
  });

  it('names a missing column', () => {
    expect(messages({ functional: 'code,name\n201,一般公共服务支出\n' })[0]).toBe('functional 第1行：缺少“evidence”列');
  });

  it('holds a mapping to codes that exist', () => {
    expect(messages({ economicMapping: `${EMPTY_MAPPING}30101,50101,99999,published\n` })).toEqual([
      'economic_mapping 第2行：政府预算经济分类 99999 不在表中',
    ]);
  });

  it('keeps a row only for the years in which it is valid', () => {
    const functional =
      'code,name,evidence,from,to\n201,一般公共服务支出,published,,\n202,外交支出,published,2027,\n203,国防支出,published,,2025\n204,公共安全支出,published,2026,2026\n';
    const parsed = parseClassification(source({ functional, economicMapping: EMPTY_MAPPING }));
    expect(parsed.ok && parsed.value.functional.accounts.map((account) => account.code)).toEqual(['201', '204']);
  });

  it('may come from a spreadsheet: byte-order mark, CRLF, quotes, line breaks in a name', () => {
    const functional =
      '\ufeffcode,name,evidence\r\n201,"一般公共服务支出，""含""其他",published\r\n204,"公共\n安全",published\r\n205,教育,bad\r\n';
    const parsed = parseClassification(source({ functional, economicMapping: EMPTY_MAPPING }));
    expect(parsed.ok ? [] : parsed.error.map((error) => error.message)).toEqual([
      '第5行：依据“bad”应为 published、unconfirmed、doubtful 之一',
    ]);
    const good = parseClassification(
      source({ functional: functional.replace('bad', 'published'), economicMapping: EMPTY_MAPPING }),
    );
    expect(good.ok && good.value.functional.byCode.get('201')?.name).toBe('一般公共服务支出，"含"其他');
  });
});
