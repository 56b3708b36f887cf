import type { Item, Laid } from '#tests/support/layouts/sheets.ts';
import {
  branchesOf,
  type ForeignDepartment,
  type FundedItem,
  fundedItems,
  printed,
  printedOrBlank,
  share,
  summed,
} from './foreign-department.ts';
import { sheet, sides } from './foreign-sheet.ts';
import { appropriationTable } from './foreign-statements.ts';
import {
  basicTable,
  expenditureTable,
  fiscal,
  fundTable,
  incomeByUnit,
  splitTable,
  threePublicTable,
} from './foreign-tables.ts';

/**
 * 湖南's reports: sentences first, tables behind them without numbers; 收支总表 with expenditure by function, by 部门经济分类 and by
 * 政府经济分类 beside each other, totals last.
 */
export function hunanStyle(department: ForeignDepartment): Laid {
  const { name, year } = department;
  const items = fundedItems(department);
  const text = (line: string): Item => ({ kind: 'text', text: line });
  return [
    text(`${name}${year}年部门预算公开说明`),
    text('目录'),
    text(`第一部分 ${year}年部门预算说明`),
    text(`第二部分 ${year}年部门预算公开表格`),
    text(`第一部分 ${year}年部门预算说明`),
    text('一、部门基本概况'),
    text('（一）职能职责'),
    text('贯彻执行国家法律法规和方针政策，组织实施本行业发展规划。'),
    text('（二）机构设置'),
    text(`${name}内设机构5个，分别是：办公室、人事科、财务科、业务一科、业务二科。`),
    text('二、部门预算单位构成'),
    text(`本部门预算仅含${name}本级预算。`),
    ...words(department, items).map(text),
    text('七、名词解释'),
    text('1、机关运行经费：是指各部门（单位）的公用经费，包括办公及印刷费、邮电费、差旅费、会议费等。'),
    text(
      '2、“三公”经费：纳入财政预算管理的“三公”经费，是指用一般公共预算拨款安排的公务接待费、公务用车购置及运行维护费和因公出国（境）费。',
    ),
    text(`第二部分 ${year}年部门预算公开表格`),
    ...tables(department, items),
  ];
}

function words(department: ForeignDepartment, items: readonly FundedItem[]): string[] {
  const { year, income, name } = department;
  const total = summed(items, (item) => item.total);
  const basic = summed(items, (item) => item.basic);
  const general = items.filter(({ fund }) => fund === 'general');
  const own = summed(general, fiscal);
  const project = summed(general, (item) => fiscal(item) - item.basic);
  const classes = branchesOf(items).filter(({ code }) => code.length === 3);
  const generalClasses = branchesOf(general).filter(({ code }) => code.length === 3);
  const up = total - summed(items, (item) => item.prior);
  const more = `${up < 0 ? '减少' : '增加'}${printed(Math.abs(up))}万元`;
  return [
    '三、部门收支总体情况',
    `（一）收入预算：包括一般公共预算、政府性基金、国有资本经营预算等财政拨款收入，以及事业收入、其他收入等单位资金。${year}年本部门收入预算${printed(total)}万元，其中，一般公共预算拨款${printed(income.general)}万元，政府性基金预算拨款${printed(income.govfund)}万元，国有资本经营预算拨款0万元，事业收入${printed(income.business)}万元，其他收入${printed(income.other)}万元，上年结转${printed(income.carryover)}万元。收入较去年${more}，主要是因为人员经费变化。`,
    `（二）支出预算：${year}年本部门支出预算${printed(total)}万元，其中，${classes.map((one) => `${one.name}${printed(summed(one.items, (item) => item.total))}万元`).join('，')}。支出较去年${more}，主要是因为人员经费和项目经费变化。`,
    '四、一般公共预算拨款支出',
    `${year}年本部门一般公共预算拨款支出预算${printed(own)}万元，其中，${generalClasses.map((one) => `${one.name}${printed(summed(one.items, fiscal))}万元，占${share(summed(one.items, fiscal), own)}%`).join('；')}。具体安排情况如下：`,
    `（一）基本支出：${year}年本部门基本支出预算数${printed(basic)}万元，主要是为保障部门正常运转、完成日常工作任务而发生的各项支出，包括用于基本工资、津贴补贴等人员经费${printed(summed(items, (item) => item.personnel))}万元以及办公费等公用经费${printed(summed(items, (item) => item.operating))}万元。`,
    `（二）项目支出：${year}年本部门项目支出预算数${printed(project)}万元，主要是部门为完成特定行政工作任务或事业发展目标而发生的支出，包括有关业务工作经费、运行维护经费等。`,
    '五、政府性基金预算支出',
    income.govfund > 0
      ? `${year}年本部门政府性基金支出预算${printed(income.govfund)}万元，主要用于农村基础设施建设。`
      : `${year}年本部门无政府性基金安排的支出，所以公开的政府性基金预算支出表为空。`,
    '六、其他重要事项的情况说明',
    ...otherWords(department, items).map((line) => line.replaceAll('本部门本级', name)),
  ];
}

function otherWords(department: ForeignDepartment, items: readonly FundedItem[]): string[] {
  const { year, threePublic, operatingBefore, procurement, cars } = department;
  const { now, before } = threePublic;
  const sum = (of: typeof now) => of.abroad + of.purchase + of.operation + of.reception;
  const operating = summed(items, (item) => item.operating);
  const change = operating - operatingBefore;
  const { goods, works, services } = procurement;
  return [
    `（一）机关运行经费：${year}年本部门机关运行经费当年一般公共预算拨款${printed(operating)}万元，比上年预算${change < 0 ? '减少' : '增加'}${printed(Math.abs(change))}万元，${change < 0 ? '下降' : '上升'}${share(Math.abs(change), operatingBefore)}%，主要是因为人员变动。`,
    `（二）“三公”经费预算：${year}年本部门“三公”经费预算数${printed(sum(now))}万元，其中，公务接待费${printed(now.reception)}万元，因公出国（境）费0万元，公务用车购置及运行费${printed(now.purchase + now.operation)}万元（其中，公务用车购置费${printed(now.purchase)}万元，公务用车运行费${printed(now.operation)}万元）。${year}年“三公”经费预算较上年减少${printed(sum(before) - sum(now))}万元，主要是因为厉行节约，压减公务接待和公务用车开支。`,
    `（三）一般性支出情况：${year}年本部门会议费预算2.00万元，拟召开2次会议，人数80人，内容为业务工作会议；培训费预算3.00万元，拟开展2次培训，人数120人，内容为业务培训；未计划举办节庆、晚会、论坛、赛事活动。`,
    `（四）政府采购情况：${year}年本部门政府采购预算总额${printed(goods + works + services)}万元，其中，货物类采购预算${printed(goods)}万元；工程类采购预算${printed(works)}万元；服务类采购预算${printed(services)}万元。`,
    `（五）国有资产占用使用及新增资产配置情况：截至${year - 1}年12月底，本部门共有公务用车${cars.general + cars.duty + cars.other}辆，其中，机要通信用车${cars.general}辆，执法执勤用车${cars.duty}辆，其他按照规定配备的公务用车${cars.other}辆。单位价值50万元以上通用设备0台，单位价值100万元以上专用设备0台。${year}年拟新增配置公务用车0辆。`,
    `（六）预算绩效目标说明：本部门整体支出和项目支出实行绩效目标管理，纳入${year}年部门整体支出绩效目标的金额为${printed(summed(items, (item) => item.total))}万元，其中，基本支出${printed(summed(items, (item) => item.basic))}万元，项目支出${printed(summed(items, (item) => item.project))}万元。`,
  ];
}

function tables(department: ForeignDepartment, items: readonly FundedItem[]): Item[] {
  const { name, year } = department;
  const words = (title: string) => ({ number: '', title, owner: `单位：104_${name}` });
  const general = items.filter(({ fund }) => fund === 'general');
  return [
    statement(department, items, words('收支总表')),
    incomeByUnit(department, words('收入总表')),
    expenditureTable(department, words('支出总表')),
    governmentTable(department, words('支出预算分类汇总表（按政府预算经济分类）')),
    appropriationTable(department, words('财政拨款收支总表')),
    splitTable(general, { words: words('一般公共预算支出表'), id: 'general-by-function', amount: fiscal }),
    basicTable(department, words('一般公共预算基本支出表')),
    threePublicTable(department, words('一般公共预算“三公”经费支出表')),
    fundTable(department, { words: words('政府性基金预算支出表'), id: 'government-fund' }),
    fundTable(department, { words: words('国有资本经营预算支出表'), id: 'state-capital' }),
    { kind: 'text', text: `注：本部门${year}年无国有资本经营预算支出，故本表无数据。` },
  ];
}

type Words = { number: string; title: string; owner: string };

/** Four lists beside each other: income, and expenditure in three ways of parting it. */
function statement(department: ForeignDepartment, items: readonly FundedItem[], words: Words): Item {
  const { income } = department;
  const total = printed(summed(items, (item) => item.total));
  const basic = summed(items, (item) => item.basic);
  const operating = printed(summed(items, (item) => item.operating));
  const left = [
    ['一、一般公共预算拨款收入', printedOrBlank(income.general)],
    ['二、政府性基金预算拨款收入', printedOrBlank(income.govfund)],
    ['三、国有资本经营预算拨款收入', ''],
    ['四、财政专户管理资金收入', ''],
    ['五、上级财政补助收入', ''],
    ['六、事业收入', printedOrBlank(income.business)],
    ['七、其他收入', printedOrBlank(income.other)],
  ];
  const functions = branchesOf(items)
    .filter(({ code }) => code.length === 3)
    .map((one, index) => [
      `${'一二三四五六'.charAt(index)}、${one.name}`,
      printed(summed(one.items, (item) => item.total)),
    ]);
  const project = printed(summed(items, (item) => item.project));
  const economic = [
    ['一、基本支出', printed(basic)],
    ['工资福利支出', printed(basic - summed(items, (item) => item.operating) - 321)],
    ['商品和服务支出', operating],
    ['对个人和家庭的补助', printed(321)],
    ['二、项目支出', project],
  ];
  const government = [
    ['一、机关工资福利支出', printed(basic - summed(items, (item) => item.operating) - 321)],
    ['二、机关商品和服务支出', operating],
    ['三、对个人和家庭的补助', printed(321)],
    ['四、机关资本性支出', project],
  ];
  const both = sides(economic, government, { left: 2, right: 2 });
  return sheet({
    id: 'income-and-expenditure',
    caption: words,
    head: [
      [
        ['收入', 2],
        ['支出', 6],
      ],
      [
        '项目',
        '本年预算',
        '项目（按功能分类）',
        '本年预算',
        '项目（按部门预算支出经济分类）',
        '本年预算',
        '项目（按政府预算支出经济分类）',
        '本年预算',
      ],
    ],
    body: [
      ...sides(left, sides(functions, both, { left: 2, right: 4 }), { left: 2, right: 6 }),
      [
        '本年收入合计',
        printed(summed(items, (item) => item.total) - income.carryover),
        '本年支出合计',
        total,
        '本年支出合计',
        total,
        '本年支出合计',
        total,
      ],
      ['八、上年结转结余', printedOrBlank(income.carryover), '结转下年', '', '结转下年', '', '结转下年', ''],
      ['收入总计', total, '支出总计', total, '支出总计', total, '支出总计', total],
    ],
    labels: 1,
    amounts: 1,
  });
}

/** By 政府预算支出经济分类: a table that is not asked about. */
function governmentTable({ items }: ForeignDepartment, words: Words): Item {
  const body = branchesOf(
    fundedItems({
      items,
      income: { general: 0, govfund: 0, business: 0, other: 0, carryover: 0 },
    } as ForeignDepartment),
  )
    .filter(({ code }) => code.length === 7)
    .map(({ code, name, items: own }) => [
      code.slice(0, 3),
      code.slice(3, 5),
      code.slice(5),
      '104001',
      name,
      printed(summed(own, (item) => item.total)),
      printedOrBlank(summed(own, (item) => item.personnel)),
      printedOrBlank(summed(own, (item) => item.operating)),
      printedOrBlank(summed(own, (item) => item.project)),
    ]);
  return sheet({
    id: 'by-government-economic',
    caption: words,
    head: [
      [
        ['功能科目', 3],
        ['单位代码', 1, 2],
        ['功能科目名称', 1, 2],
        ['总计', 1, 2],
        ['机关工资福利支出', 1, 2],
        ['机关商品和服务支出', 1, 2],
        ['机关资本性支出', 1, 2],
      ],
      ['类', '款', '项'],
    ],
    body,
    labels: 5,
    amounts: 4,
  });
}
