import { describe, expect, it } from 'vitest';
import { readUnitList } from '#components/entry/opening/unit-list-text.ts';

describe('a pasted list of units', () => {
  it('is read from Excel, with the natures that it names', () => {
    const { units, problems } = readUnitList(
      '215001\t医疗保障局本级\t行政单位\r\n215002\t核查中心\t全额拨款事业单位\r\n215003\t服务中心\t参照公务员法管理\r\n',
    );
    expect(problems).toEqual([]);
    expect(units).toEqual([
      { code: '215001', name: '医疗保障局本级', nature: 'administrative', headquarters: true },
      { code: '215002', name: '核查中心', nature: 'fully-funded', headquarters: false },
      { code: '215003', name: '服务中心', nature: 'civil-service', headquarters: false },
    ]);
  });

  it('takes spaces and commas as well, and the first unit as 本级 where none is called so', () => {
    const { units } = readUnitList('301001 水务局\n301002,水库管理处,差额');
    expect(units.map(({ headquarters, nature }) => [headquarters, nature])).toEqual([
      [true, 'administrative'],
      [false, 'partially-funded'],
    ]);
  });

  it('says which line it cannot take', () => {
    expect(readUnitList('核查中心\n\n215002').problems).toEqual([
      { line: 1, message: '第一列应为单位编码（字母、数字、短横线）' },
      { line: 3, message: '没有单位名称' },
    ]);
  });
});
