import type { PrintedTable } from '#lib/core/disclosure/index.ts';
import { base, distinctFigures, head } from './tables.ts';

/** 收入总表: two labels and eighteen figures across, three rows of head, lying. */
export function incomeTable(): PrintedTable {
  const current = ['一般公共预算', '政府性基金预算', '国有资本经营预算', '财政专户管理资金'];
  const unit = ['事业收入', '事业单位经营收入', '上级补助收入', '附属单位上缴收入', '其他收入'];
  const carryover = ['一般公共预算', '政府性基金预算', '国有资本经营预算', '财政专户管理资金', '单位资金', '其他资金'];
  const labels = ['合计', '小计', ...current, ...unit, '小计', ...carryover];
  const names = [
    '武汉市江夏区医疗保障局',
    '武汉市江夏区医疗保障局本级',
    '武汉市江夏区医疗保障基金核查中心',
    '武汉市江夏区医疗保障服务中心',
  ];
  return {
    ...base(),
    id: 'income',
    number: '表2',
    title: '收入总表',
    orientation: 'landscape',
    stub: [
      { id: 'code', label: '部门(单位)代码', width: 2 },
      { id: 'name', label: '部门(单位)名称', width: 4 },
    ],
    columns: labels.map((label, index) => ({ id: index === 0 ? 'total' : `column.${index}`, label })),
    head: [
      [
        head('部门(单位)代码', 1, 3),
        head('部门(单位)名称', 1, 3),
        head('合计', 1, 3),
        head('本年收入', 10),
        head('上年结转结余', 7),
      ],
      [
        head('小计', 1, 2),
        ...current.map((text) => head(text, 1, 2)),
        head('单位资金', 5),
        head('小计', 1, 2),
        ...carryover.map((text) => head(text, 1, 2)),
      ],
      unit.map((text) => head(text)),
    ],
    rows: [
      { id: 'total', label: '合计', level: 0, stub: ['', '合计'], cells: distinctFigures({ count: 18, seed: 216 }) },
      ...names.map((name, index) => ({
        id: index === 0 ? '215' : `21500${index}`,
        label: name,
        level: index === 0 ? 1 : 2,
        stub: [index === 0 ? '215' : `21500${index}`, name],
        cells: distinctFigures({ count: 18, seed: 100 + index }),
      })),
    ],
  };
}

/** 项目支出表 with so many projects; every tenth has the longest name. */
export function projectTable({ projects, longName }: { projects: number; longName: string }): PrintedTable {
  const columns = [
    'total',
    'current.general',
    'current.govfund',
    'current.statecapital',
    'carryover.general',
    'carryover.govfund',
    'carryover.statecapital',
    'fiscal-account',
    'unit',
  ];
  return {
    ...base(),
    id: 'projects',
    number: '表10',
    title: '项目支出表',
    orientation: 'landscape',
    stub: [
      { id: 'code', label: '项目编码', width: 3 },
      { id: 'name', label: '项目名称', width: 6 },
    ],
    columns: columns.map((id) => ({ id, label: id })),
    head: [
      [
        head('项目编码', 1, 2),
        head('项目名称', 1, 2),
        head('合计', 1, 2),
        head('本年拨款', 3),
        head('财政拨款结转结余', 3),
        head('财政专户管理资金', 1, 2),
        head('单位资金', 1, 2),
      ],
      ['一般公共预算', '政府性基金预算', '国有资本经营预算', '一般公共预算', '政府性基金预算', '国有资本经营预算'].map(
        (text) => head(text),
      ),
    ],
    rows: [
      { id: 'total', label: '合计', level: 0, stub: ['', '合计'], cells: distinctFigures({ count: 9, seed: 999 }) },
      ...Array.from({ length: projects }, (_, index) => {
        const code = `42011526215T0000${String(10_000 + index)}`;
        const name = index % 10 === 0 ? longName : `城乡居民医疗保险区级配套资金（第${index}批）`;
        return {
          id: code,
          label: name,
          level: 2,
          stub: [code, name],
          cells: distinctFigures({ count: 9, seed: index + 1 }),
        };
      }),
    ],
  };
}
