import type { Item, Laid } from '#tests/support/layouts/sheets.ts';
import {
  branchesOf,
  type Cents,
  changed,
  type ForeignDepartment,
  type FundedItem,
  fundedItems,
  printed,
  share,
  summed,
} from './foreign-department.ts';
import { appropriationTable, statementTable } from './foreign-statements.ts';
import {
  basicTable,
  expenditureTable,
  fiscal,
  fundTable,
  incomeByUnit,
  splitTable,
  threePublicTable,
} from './foreign-tables.ts';

/** 江苏's reports: 公开01表 to 公开13表, each number compared with last year in a paragraph of its own, 财政拨款 beside 一般公共预算. */
export function jiangsuStyle(department: ForeignDepartment): Laid {
  const { name, year } = department;
  const items = fundedItems(department);
  const text = (line: string): Item => ({ kind: 'text', text: line });
  return [
    text(`${year}年度`),
    text(name),
    text('部门预算公开'),
    text('第一部分 部门概况'),
    text('一、主要职能'),
    text('（一）贯彻执行国家有关法律、法规和方针、政策，拟订并组织实施本行业发展规划。'),
    text('二、部门机构设置及预算单位构成情况'),
    text('（一）根据部门职责分工，本部门内设机构包括办公室、财务科、业务科。'),
    text(`（二）从预算单位构成看，纳入本部门${year}年部门汇总预算编制范围的预算单位共计1家，具体包括：${name}本级。`),
    text(`三、${year}年度部门主要工作任务及目标`),
    text('围绕年度目标任务，扎实推进各项重点工作。'),
    text(`第二部分 ${year}年度部门预算表`),
    ...tables(department, items),
    text(`第三部分 ${year}年度部门预算情况说明`),
    ...words(department, items).map(text),
    text('第四部分 名词解释'),
    text('一、财政拨款：单位从同级财政部门取得的各类财政拨款，包括一般公共预算拨款、政府性基金预算拨款等。'),
    text('二、基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。'),
    text('三、项目支出：指在基本支出之外为完成特定工作任务和事业发展目标所发生的支出。'),
    text('四、“三公”经费：指部门用一般公共预算财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。'),
    text('五、机关运行经费：指行政单位使用财政拨款安排的基本支出中的日常公用经费支出。'),
  ];
}

function tables(department: ForeignDepartment, items: readonly FundedItem[]): Item[] {
  const { name, year } = department;
  const words = (number: number, title: string) => ({
    number: `公开${String(number).padStart(2, '0')}表`,
    title,
    owner: `部门：${name}`,
    zero: number % 2 === 0 ? ('zero' as const) : ('blank' as const),
  });
  const general = items.filter(({ fund }) => fund === 'general');
  return [
    statementTable(department, words(1, '收支总表')),
    incomeByUnit(department, words(2, '收入总表')),
    expenditureTable(department, words(3, '支出总表')),
    appropriationTable(department, words(4, '财政拨款收支总表')),
    splitTable(items, { words: words(5, '财政拨款支出表（功能科目）'), id: 'fiscal-by-function', amount: fiscal }),
    {
      ...(basicTable(department, words(6, '财政拨款基本支出表（经济科目）')) as Item & { kind: 'sheet' }),
      id: 'fiscal-basic',
    },
    splitTable(general, { words: words(7, '一般公共预算支出表'), id: 'general-by-function', amount: fiscal }),
    basicTable(department, words(8, '一般公共预算基本支出表')),
    threePublicTable(department, words(9, '一般公共预算“三公”经费、会议费、培训费支出预算表'), ['会议费', '培训费']),
    fundTable(department, { words: words(10, '政府性基金预算支出表'), id: 'government-fund' }),
    fundTable(department, { words: words(11, '国有资本经营预算支出预算表'), id: 'state-capital' }),
    { kind: 'text', text: `注：${year}年本部门没有国有资本经营预算支出，故本表无数据。` },
  ];
}

/** `与上年相比增加5.00万元，增长3.21%。主要原因是…。` */
function compared(now: Cents, before: Cents): string {
  if (now === before) return '与上年预算数相同。';
  if (before === 0) return `与上年相比增加${printed(now)}万元（去年预算数为0，无法计算增减比率）。主要原因是新增项目。`;
  const { up, size, rate } = changed(now, before);
  return `与上年相比${up ? '增加' : '减少'}${size}万元，${up ? '增长' : '减少'}${rate}%。主要原因是${up ? '人员经费和项目经费增加' : '压减一般性支出'}。`;
}

function words(department: ForeignDepartment, items: readonly FundedItem[]): string[] {
  const { name, year, income } = department;
  const total = summed(items, (item) => item.total);
  const before = summed(items, (item) => item.prior);
  const current = total - income.carryover;
  const { up, size, rate } = changed(total, before);
  const classes = branchesOf(items).filter(({ code }) => code.length === 3);
  const basic = summed(items, (item) => item.basic);
  const parts: readonly (readonly [string, Cents])[] = [
    ['一般公共预算', income.general],
    ['政府性基金预算', income.govfund],
    ['国有资本经营预算', 0],
    ['财政专户管理资金', 0],
    ['事业', income.business],
    ['其他', income.other],
  ];
  const general = items.filter(({ fund }) => fund === 'general');
  return [
    '一、收支预算总体情况说明',
    `${name}${year}年度收入、支出预算总计${printed(total)}万元，与上年相比收、支预算总计各${up ? '增加' : '减少'}${size}万元，${up ? '增长' : '减少'}${rate}%。其中：`,
    `（一）收入预算总计${printed(total)}万元。包括：`,
    `1．本年收入合计${printed(current)}万元。`,
    `（1）一般公共预算拨款收入${printed(income.general)}万元，${compared(income.general, income.general - 3_456)}`,
    `（2）政府性基金预算拨款收入${printed(income.govfund)}万元，${compared(income.govfund, income.govfund)}`,
    '（3）国有资本经营预算拨款收入0万元，与上年预算数相同。',
    `（4）其他收入${printed(income.other)}万元，${compared(income.other, income.other)}`,
    `2．上年结转结余为${printed(income.carryover)}万元。${compared(income.carryover, income.carryover)}`,
    `（二）支出预算总计${printed(total)}万元。包括：`,
    `1．本年支出合计${printed(total)}万元。`,
    ...classes.map((one, index) => {
      const now = summed(one.items, (item) => item.total);
      return `（${index + 1}）${one.name}（类）支出${printed(now)}万元，主要用于机关运转和业务开展。${compared(
        now,
        summed(one.items, (item) => item.prior),
      )}`;
    }),
    '2．年终结转结余为0万元。',
    '二、收入预算情况说明',
    `${name}${year}年收入预算合计${printed(total)}万元，包括本年收入${printed(current)}万元，上年结转结余${printed(income.carryover)}万元。其中：`,
    ...parts.map(
      ([label, amount]) =>
        `本年${label}${/资金/.test(label) ? '' : '收入'}${printed(amount)}万元，占${share(amount, total)}%；`,
    ),
    `上年结转结余的一般公共预算收入${printed(income.carryover)}万元，占${share(income.carryover, total)}%。`,
    '三、支出预算情况说明',
    `${name}${year}年支出预算合计${printed(total)}万元，其中：`,
    `基本支出${printed(basic)}万元，占${share(basic, total)}%；`,
    `项目支出${printed(total - basic)}万元，占${share(total - basic, total)}%；`,
    '事业单位经营支出0万元，占0%；',
    '上缴上级支出0万元，占0%；',
    '对附属单位补助支出0万元，占0%。',
    ...fiscalWords(department, items),
    ...generalWords(department, general),
    ...otherWords(department, items),
  ];
}

function fiscalWords({ name, year }: ForeignDepartment, items: readonly FundedItem[]): string[] {
  const total = summed(items, fiscal);
  const all = summed(items, (item) => item.total);
  const { size, rate } = changed(total, total - 5_678);
  const personnel = summed(items, (item) => item.personnel);
  const operating = summed(items, (item) => item.operating);
  const classes = branchesOf(items).filter(({ code }) => code.length === 3);
  return [
    '四、财政拨款收支预算总体情况说明',
    `${name}${year}年度财政拨款收、支总预算${printed(total)}万元。与上年相比，财政拨款收、支总计各增加${size}万元，增长${rate}%。主要原因是项目经费增加。`,
    '五、财政拨款支出预算情况说明',
    `${name}${year}年财政拨款预算支出${printed(total)}万元，占本年支出合计的${share(total, all)}%。与上年相比，财政拨款支出增加${size}万元，增长${rate}%。主要原因是项目经费增加。`,
    '其中：',
    ...classes.flatMap((one, index) => [
      `（${'一二三四五六'.charAt(index)}）${one.name}（类）`,
      ...one.items.map(
        (item, place) =>
          `${place + 1}．${item.names[1]}（款）${item.names[2]}（项）支出${printed(fiscal(item))}万元，${compared(fiscal(item), item.prior - item.outside)}`,
      ),
    ]),
    '六、财政拨款基本支出预算情况说明',
    `${name}${year}年度财政拨款基本支出预算${printed(personnel + operating)}万元，其中：`,
    `（一）人员经费${printed(personnel)}万元。主要包括：基本工资、津贴补贴、机关事业单位基本养老保险缴费、职工基本医疗保险缴费、住房公积金、奖励金。`,
    `（二）公用经费${printed(operating)}万元。主要包括：办公费、公务接待费、公务用车运行维护费。`,
  ];
}

function generalWords({ name, year }: ForeignDepartment, general: readonly FundedItem[]): string[] {
  const total = summed(general, fiscal);
  const personnel = summed(general, (item) => item.personnel);
  const operating = summed(general, (item) => item.operating);
  return [
    '七、一般公共预算支出预算情况说明',
    `${name}${year}年一般公共预算财政拨款支出预算${printed(total)}万元，${compared(total, total + 4_321)}`,
    '八、一般公共预算基本支出预算情况说明',
    `${name}${year}年度一般公共预算财政拨款基本支出预算${printed(personnel + operating)}万元，其中：`,
    `（一）人员经费${printed(personnel)}万元。主要包括：基本工资、津贴补贴、机关事业单位基本养老保险缴费、职工基本医疗保险缴费、住房公积金、奖励金。`,
    `（二）公用经费${printed(operating)}万元。主要包括：办公费、公务接待费、公务用车运行维护费。`,
  ];
}

function otherWords(department: ForeignDepartment, items: readonly FundedItem[]): string[] {
  const { name, year, threePublic, income, operatingBefore, procurement, cars, projects } = department;
  const { now, before } = threePublic;
  const sum = (of: typeof now) => of.abroad + of.purchase + of.operation + of.reception;
  const car = now.purchase + now.operation;
  const operating = summed(items, (item) => item.operating);
  const bought = procurement.goods + procurement.works + procurement.services;
  const managed = summed(projects, ({ amount }) => amount);
  const less = (current: Cents, earlier: Cents) =>
    current === earlier
      ? '与上年预算数相同'
      : `比上年预算${current > earlier ? '增加' : '减少'}${printed(Math.abs(current - earlier))}万元，主要原因是落实过紧日子要求，压减支出`;
  return [
    '九、一般公共预算“三公”经费、会议费、培训费支出预算情况说明',
    `${name}${year}年度一般公共预算拨款安排的“三公”经费支出预算${printed(sum(now))}万元，${less(sum(now), sum(before))}。其中，因公出国（境）费支出${printed(now.abroad)}万元，占“三公”经费的${share(now.abroad, sum(now))}%；公务用车购置及运行维护费支出${printed(car)}万元，占“三公”经费的${share(car, sum(now))}%；公务接待费支出${printed(now.reception)}万元，占“三公”经费的${share(now.reception, sum(now))}%。具体情况如下：`,
    `1．因公出国（境）费预算支出${printed(now.abroad)}万元，${less(now.abroad, before.abroad)}。`,
    `2．公务用车购置及运行维护费预算支出${printed(car)}万元。其中：`,
    `（1）公务用车购置预算支出${printed(now.purchase)}万元，${less(now.purchase, before.purchase)}。`,
    `（2）公务用车运行维护费预算支出${printed(now.operation)}万元，${less(now.operation, before.operation)}。`,
    `3．公务接待费预算支出${printed(now.reception)}万元，${less(now.reception, before.reception)}。`,
    `${name}${year}年度一般公共预算拨款安排的会议费预算支出1.00万元，与上年预算数相同。`,
    `${name}${year}年度一般公共预算拨款安排的培训费预算支出1.01万元，与上年预算数相同。`,
    '十、政府性基金预算支出预算情况说明',
    income.govfund > 0
      ? `${name}${year}年政府性基金支出预算${printed(income.govfund)}万元，与上年预算数相同。`
      : `${name}${year}年政府性基金支出预算0万元，与上年预算数相同。`,
    '十一、国有资本经营预算支出预算情况说明',
    `${name}${year}年国有资本经营预算支出0万元，与上年预算数相同。`,
    '十二、一般公共预算机关运行经费支出预算情况说明',
    `${year}年本部门一般公共预算机关运行经费预算支出${printed(operating)}万元，${compared(operating, operatingBefore)}`,
    '十三、政府采购支出预算情况说明',
    `${year}年度政府采购支出预算总额${printed(bought)}万元，其中：拟采购货物支出${printed(procurement.goods)}万元、拟采购工程支出${printed(procurement.works)}万元、拟采购服务支出${printed(procurement.services)}万元。`,
    '十四、国有资产占用情况说明',
    `本部门共有车辆${cars.general + cars.duty + cars.other}辆，其中，副部（省）级及以上领导用车0辆、主要领导干部用车0辆、机要通信用车${cars.general}辆、应急保障用车0辆、执法执勤用车${cars.duty}辆、特种专业技术用车0辆、离退休干部用车0辆、其他用车${cars.other}辆。单价50万元（含）以上的通用设备0台（套），单价100万元（含）以上的专用设备0台（套）。`,
    '十五、预算绩效目标设置情况说明',
    `${year}年度，本部门整体支出纳入绩效目标管理，涉及四本预算资金${printed(summed(items, fiscal))}万元；本部门共${projects.length}个项目纳入绩效目标管理，涉及财政性资金合计${printed(managed)}万元。`,
  ];
}
