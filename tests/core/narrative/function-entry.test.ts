import { describe, expect, it } from 'vitest';
import { type Account, accountTable } from '#lib/core/classification/index.ts';
import { functionEntry } from '#lib/core/narrative/glossary/function-entry.ts';
import { classificationFor } from '#tests/support/classification.ts';

const own = (rows: [code: string, name: string][]) => ({
  ...classificationFor(2026),
  functional: accountTable(
    rows.map(
      ([code, name]): Account => ({
        code,
        name,
        level: code.length === 7 ? 3 : code.length === 5 ? 2 : 1,
        evidence: 'published',
      }),
    ),
  ),
});
const definition = (section: string, item: string) =>
  functionEntry(
    own([
      ['214', '交通运输支出'],
      ['21488', section],
      ['2148801', item],
    ]),
    '2148801',
  ).definition;

describe('the entry of a 项 that nobody has defined', () => {
  it('is described from its place, and never left out', () => {
    expect(definition('邮政业支出', '普遍服务支出')).toBe('反映邮政业中用于普遍服务方面的支出。');
    expect(definition('邮政业支出', '邮政业')).toBe('反映用于邮政业方面的支出。');
  });

  it('says 其他 and 支出 once, where the names say them twice', () => {
    expect(definition('其他交通运输支出', '其他交通运输支出')).toBe(
      '反映除单独设置项级科目的事项以外，其他用于交通运输方面的支出。',
    );
    expect(definition('其他支出', '其他支出')).toBe('反映不能划分到其他各类功能科目的支出。');
    expect(definition('车辆购置税安排的支出', '公路建设支出')).toBe(
      '反映车辆购置税安排的支出中用于公路建设方面的支出。',
    );
  });

  it('names all three levels, and the code where the table has no name', () => {
    expect(functionEntry(own([['214', '交通运输支出']]), '2148801').term).toBe(
      '交通运输支出（类）21488（款）2148801（项）',
    );
  });
});
