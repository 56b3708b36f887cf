import { branchesOf, type ForeignDepartment, type FundedItem, printed, share, summed } from './foreign-department.ts';
import { fiscal } from './foreign-tables.ts';

/** What a report of 四川 says of its tables, paragraph by paragraph. */
export function sichuanWords(department: ForeignDepartment, items: readonly FundedItem[]): string[] {
  const { name, year, income } = department;
  const total = summed(items, (item) => item.total);
  const before = summed(items, (item) => item.prior);
  const basic = summed(items, (item) => item.basic);
  const parts: readonly (readonly [string, number])[] = [
    ['上年结转', income.carryover],
    ['一般公共预算拨款收入', income.general],
    ['政府性基金预算拨款收入', income.govfund],
    ['事业收入', income.business],
    ['其他收入', income.other],
  ];
  const own = parts.filter(([, amount]) => amount > 0);
  const classes = branchesOf(items).filter(({ code }) => code.length === 3);
  const change = total - before;
  return [
    '一、收支预算情况说明',
    `按照综合预算的原则，${name}所有收入和支出均纳入部门预算管理。收入包括：${own.map(([label]) => label).join('、')}；支出包括：${classes.map((one) => one.name).join('、')}。${name}${year}年收支预算总数${printed(total)}万元，比${year - 1}年收支预算总数${change < 0 ? '减少' : '增加'}${printed(Math.abs(change))}万元，主要原因是项目经费${change < 0 ? '减少' : '增加'}。`,
    '（一）收入预算情况',
    `${name}${year}年收入预算${printed(total)}万元，其中：${own.map(([label, amount]) => `${label}${printed(amount)}万元，占${share(amount, total)}%`).join('；')}。`,
    '（二）支出预算情况',
    `${name}${year}年支出预算${printed(total)}万元，其中：基本支出${printed(basic)}万元，占${share(basic, total)}%；项目支出${printed(total - basic)}万元，占${share(total - basic, total)}%。`,
    '二、财政拨款收支预算情况说明',
    appropriationWords(department, items),
    ...generalWords(department, items),
    ...otherWords(department, items),
  ];
}

function appropriationWords({ name, year, income }: ForeignDepartment, items: readonly FundedItem[]): string {
  const total = summed(items, fiscal);
  const before = total - 1_234;
  const sources = [
    `本年一般公共预算拨款收入${printed(income.general)}万元`,
    ...(income.govfund > 0 ? [`本年政府性基金预算拨款收入${printed(income.govfund)}万元`] : []),
    ...(income.carryover > 0 ? [`上年结转${printed(income.carryover)}万元`] : []),
  ];
  const classes = branchesOf(items)
    .filter(({ code }) => code.length === 3)
    .map((one) => `${one.name}${printed(summed(one.items, fiscal))}万元`);
  return `${name}${year}年财政拨款收支预算总数${printed(total)}万元，比${year - 1}年财政拨款收支预算总数增加${printed(total - before)}万元，主要原因是人员经费增加。收入包括：${sources.join('、')}；支出包括：${classes.join('、')}。`;
}

function generalWords({ name, year }: ForeignDepartment, items: readonly FundedItem[]): string[] {
  const own = items.filter(({ fund }) => fund === 'general');
  const total = summed(own, (item) => item.current);
  const classes = branchesOf(own).filter(({ code }) => code.length === 3);
  const personnel = summed(own, (item) => item.personnel);
  const operating = summed(own, (item) => item.operating);
  return [
    '三、一般公共预算当年拨款情况说明',
    '（一）一般公共预算当年拨款规模变化情况',
    `${name}${year}年一般公共预算当年拨款${printed(total)}万元，比${year - 1}年预算数增加${printed(2_345)}万元，主要原因是人员增加，相应经费增加。`,
    '（二）一般公共预算当年拨款结构情况',
    `${classes
      .map(
        (one) =>
          `${one.name}${printed(summed(one.items, (item) => item.current))}万元，占${share(
            summed(one.items, (item) => item.current),
            total,
          )}%`,
      )
      .join('；')}。`,
    '（三）一般公共预算当年拨款具体使用情况',
    ...own.map(
      (item, index) =>
        `${index + 1}.${item.names[0].replace(/支出$/, '')}（类）${item.names[1]}（款）${item.names[2]}（项）：${year}年预算数为${printed(item.current)}万元，主要用于：保障机关正常运转和业务工作开展。`,
    ),
    '四、一般公共预算基本支出情况说明',
    `${name}${year}年一般公共预算基本支出${printed(personnel + operating)}万元，其中：`,
    `人员经费${printed(personnel)}万元，主要包括：基本工资、津贴补贴、机关事业单位基本养老保险缴费、职工基本医疗保险缴费、住房公积金、奖励金。`,
    `公用经费${printed(operating)}万元，主要包括：办公费、公务接待费、公务用车运行维护费。`,
  ];
}

function otherWords(department: ForeignDepartment, items: readonly FundedItem[]): string[] {
  const { name, year, threePublic, income, operatingBefore, procurement, cars } = department;
  const { now, before } = threePublic;
  const sum = now.abroad + now.purchase + now.operation + now.reception;
  const operating = summed(items, (item) => item.operating);
  const rate = (current: number, earlier: number) =>
    current === earlier
      ? `与${year - 1}年预算持平`
      : `较${year - 1}年预算${current > earlier ? '增长' : '下降'}${share(Math.abs(current - earlier), earlier)}%`;
  const purchased = procurement.goods + procurement.works + procurement.services;
  const count = cars.general + cars.duty + cars.other;
  return [
    '五、“三公”经费财政拨款预算安排情况说明',
    `${name}${year}年“三公”经费财政拨款预算数${printed(sum)}万元，其中：因公出国（境）经费${printed(now.abroad)}万元，公务接待费${printed(now.reception)}万元，公务用车购置及运行维护费${printed(now.operation + now.purchase)}万元。`,
    `（一）因公出国（境）经费与${year - 1}年预算持平。`,
    `（二）公务接待费${rate(now.reception, before.reception)}。主要原因是厉行节约，压减接待支出。`,
    `${year}年公务接待费计划用于执行接待、考察调研、检查指导等公务活动开支的交通费、住宿费、用餐费等。`,
    `（三）公务用车购置及运行维护费${rate(now.operation, before.operation)}。主要原因是加强公务用车管理。`,
    `单位现有公务用车${count}辆，其中：轿车${cars.general}辆，越野车${cars.duty}辆，其他车辆${cars.other}辆。`,
    `${year}年安排公务用车购置费${printed(now.purchase)}万元。`,
    `${year}年安排公务用车运行维护费${printed(now.operation)}万元，用于公务用车燃油、维修、保险等方面支出。`,
    '六、政府性基金预算支出情况说明',
    income.govfund > 0
      ? `${name}${year}年政府性基金预算拨款安排支出${printed(income.govfund)}万元，主要用于农村基础设施建设。`
      : `${name}${year}年没有使用政府性基金预算拨款安排的支出。`,
    '七、国有资本经营预算支出情况说明',
    `${name}${year}年没有使用国有资本经营预算拨款安排的支出。`,
    '八、其他重要事项的情况说明',
    '（一）机关运行经费',
    `${year}年，${name}的机关运行经费财政拨款预算为${printed(operating)}万元，比${year - 1}年预算增加${printed(operating - operatingBefore)}万元，增长${share(operating - operatingBefore, operatingBefore)}%。主要原因是人员增加。`
      .replace(/增加-/, '减少')
      .replace(/增长-/, '下降')
      .replace(/(减少.*)人员增加/, '$1压减一般性支出'),
    '（二）政府采购情况',
    `${year}年，${name}安排政府采购预算${printed(purchased)}万元，其中：政府采购货物预算${printed(procurement.goods)}万元，政府采购工程预算${printed(procurement.works)}万元，政府采购服务预算${printed(procurement.services)}万元。`,
    '（三）国有资产占有使用情况',
    `截至${year - 1}年底，${name}所属各预算单位共有车辆${count}辆，其中，定向保障用车${cars.general}辆、执法执勤用车${cars.duty}辆、其他用车${cars.other}辆。单位价值200万元以上大型设备0台（套）。${year}年部门预算未安排购置车辆及单位价值200万元以上大型设备。`,
    '（四）绩效目标设置情况',
    `绩效目标是预算编制的前提和基础。${year}年，${name}所有项目按要求编制了绩效目标，从项目完成、项目效益、满意度等方面设置了绩效指标。`,
  ];
}
