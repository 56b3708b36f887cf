import { describe, expect, it } from 'vitest';
import { fen } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { reportOf, sectionText } from '#tests/support/report-of.ts';
import { HEADQUARTERS } from '#tests/support/water-bureau.ts';
import { budget, report } from './report.ts';

const says = (id: string) => sectionText(report, id);
const saidOf = (changed: Partial<Budget>, id: string) => sectionText(reportOf({ ...budget, ...changed }), id);

describe('汉阳: the sentences', () => {
  it('of the profile: what the duties rest on, the units in one sentence, staff with 参公 counted once', () => {
    expect(says('duties')).toEqual([
      '根据区水务局机构改革方案，主要职责如下：',
      '（一）负责水资源的保护和利用。',
      '（二）负责水利工程的建设和管理。',
    ]);
    expect(says('units')).toEqual([
      '纳入区水务局2024年部门预算编制范围的单位包括：本级机关及下属2个二级单位，即区水政监察大队、区水利工程站。',
    ]);
    expect(says('staffing')).toEqual([
      '区水务局总编制人数30人，其中：行政编制10人，事业编制20人（其中：参照公务员法管理8人）。在职实有人数27人，其中：行政编制9人，事业编制18人（其中：参照公务员法管理7人）。',
      '离退休人员12人，其中：离休1人，退休11人。',
    ]);
  });

  it('stand in eight sections', () => {
    expect(report.parts[2]?.sections.map(({ number, title }) => `${number}${title}`)).toEqual([
      '一、收支预算总体安排及增减变化情况',
      '二、财政拨款收支预算安排及增减变化情况',
      '三、一般公共预算支出安排及增减变化情况',
      '四、一般公共预算基本支出安排及增减变化情况',
      '五、一般公共预算“三公”经费支出安排及增减变化情况',
      '六、政府性基金预算支出安排及增减变化情况',
      '七、国有资本经营预算支出安排及增减变化情况',
      '八、其他重要事项安排及增减变化情况',
    ]);
  });

  it('of income and expenditure: each with its change and shares', () => {
    expect(says('overall')).toEqual([
      '按照综合预算的原则，区水务局所有收入和支出均纳入部门预算管理。',
      '1.收入预算安排及增减变化情况。2024年收入预算824.30万元，比2023年预算增加190.30万元，增长30.02%，主要是泵站改造投入增加。其中：一般公共预算拨款收入466.80万元，占56.63%；政府性基金预算拨款收入300.00万元，占36.39%；事业单位经营收入10.00万元，占1.21%；其他收入0.50万元，占0.06%；上年结转结余47.00万元，占5.70%。',
      '2.支出预算安排及增减变化情况。2024年支出预算824.30万元，比2023年预算增加190.30万元，增长30.02%，主要是泵站改造投入增加。其中：基本支出384.10万元，占46.60%；项目支出430.20万元，占52.19%；事业单位经营支出10.00万元，占1.21%。',
    ]);
  });

  it('of 财政拨款: with its change, and a reason only where the same amount moved as one was typed for', () => {
    expect(says('appropriation')).toEqual([
      '2024年财政拨款收支总预算813.80万元，比2023年预算增加189.80万元，增长30.42%。收入包括：一般公共预算财政拨款本年收入466.80万元、上年结转2.00万元；政府性基金预算财政拨款本年收入300.00万元、上年结转45.00万元。支出包括：社会保障和就业支出48.23万元、城乡社区支出345.00万元、农林水支出405.57万元、住房保障支出15.00万元。',
    ]);
    const { priorYear } = budget;
    if (priorYear === undefined) throw new Error('the bureau knows its last year');
    const moved = (appropriation: number) =>
      saidOf(
        { priorYear: { ...priorYear, totals: { ...priorYear.totals, appropriation: fen(appropriation) } } },
        'appropriation',
      );
    expect(moved(623_500_000)[0]).toContain('增加190.30万元，增长30.52%，主要是泵站改造投入增加。');
    expect(moved(769_000_000)[0]).toContain('增加44.80万元，增长5.83%，主要是防汛投入增加。');
  });

  it('of 一般公共预算: 基本支出 by the names of its 项, 项目支出 by 项 with what it is for', () => {
    expect(says('general')).toEqual([
      '2024年一般公共预算支出468.80万元，比2023年预算增加44.80万元，增长10.57%，主要是防汛投入增加。其中：基本支出占81.83%，项目支出占18.17%。',
      '（一）基本支出383.60万元，主要包括：行政单位离退休、机关事业单位基本养老保险缴费支出、行政运行、水利工程运行与维护、住房公积金。',
      '（二）项目支出85.20万元，包括：',
      '1.农林水支出（类）水利（款）行政运行（项）5.00万元，主要用于执法基地维修。',
      '2.农林水支出（类）水利（款）水利执法监督（项）10.00万元，主要用于执法装备维护。',
      '3.农林水支出（类）水利（款）防汛（项）50.20万元，主要用于汛期巡查。',
      '4.农林水支出（类）巩固脱贫攻坚成果衔接乡村振兴（款）农村基础设施建设（项）12.35万元，主要用于帮扶村塘堰整治。',
      '5.农林水支出（类）巩固脱贫攻坚成果衔接乡村振兴（款）生产发展（项）7.65万元，主要用于帮扶村塘堰整治。',
    ]);
  });

  it('of 基本支出: with its change, the accounts by name', () => {
    expect(says('general-basic')).toEqual([
      '2024年一般公共预算基本支出383.60万元，比2023年预算减少5.40万元，下降1.39%，主要是人员减少。其中：',
      '（一）人员经费367.80万元，主要包括：基本工资、津贴补贴、机关事业单位基本养老保险缴费、住房公积金、退休费。',
      '（二）公用经费15.80万元，主要包括：办公费、公务接待费、公务用车运行维护费。',
    ]);
  });

  it('of “三公”经费 and the other funds', () => {
    expect(says('three-public')).toEqual([
      '2024年一般公共预算“三公”经费支出3.00万元，比2023年预算减少1.90万元，下降38.78%，主要是压减出国。其中：',
      '（1）因公出国（境）费0.00万元，比2023年预算减少2.00万元，下降100.00%，主要是没有出国任务。',
      '（2）公务用车购置及运行费2.50万元，与2023年预算持平。其中：公务用车购置费0.00万元，公务用车运行费2.50万元。',
      '（3）公务接待费0.50万元，比2023年预算增加0.10万元，增长25.00%，主要是接待任务增加。',
    ]);
    expect(says('government-fund')).toEqual([
      '2024年政府性基金预算支出345.00万元，其中：项目支出345.00万元。具体包括：城市防洪345.00万元。',
    ]);
    expect(says('state-capital')).toEqual(['2024年没有使用国有资本经营预算拨款安排的支出。']);
  });

  it('of other matters', () => {
    expect(says('other')).toEqual([
      '（一）机关运行经费安排及增减变化情况',
      '2024年机关运行经费12.80万元，比2023年预算减少2.20万元，下降14.66%，主要是厉行节约。',
      '（二）政府采购预算安排及增减变化情况',
      '2024年政府采购预算支出合计257.20万元，比2023年预算增加249.20万元，增长3115.00%，主要是新增泵站改造。包括：货物类7.20万元、工程类250.00万元。',
      '（三）国有资产占有使用情况',
      '截至2023年12月31日，共有车辆3辆，其中：一般公务用车1辆、一般执法执勤用车2辆、特种专业技术用车0辆；单位价值五十万元（含）以上通用设备1台（套），单价一百万元（含）以上专用设备0台（套）。拟新增执法记录仪。',
      '（四）绩效目标设置情况',
      '2024年，预算支出824.30万元全面实施预算绩效目标管理。设置了整体支出绩效目标、4个项目支出绩效目标。同时，拟对2023年部门整体支出及项目支出开展绩效评价，评价结果依法公开。',
      '（五）乡村振兴预算安排情况',
      '2024年乡村振兴预算支出20.00万元，包括：农村基础设施建设12.35万元、生产发展7.65万元。',
      '（六）政府购买服务预算安排情况',
      '2024年政府购买服务预算支出38.00万元，包括：河湖巡查30.00万元、泵站值守8.00万元。',
    ]);
  });

  it('of the glossary: the 项 of this budget and no others, in code order; no annex', () => {
    const lines = says('glossary');
    expect(lines.flatMap((line) => /^\d+\..*（款）(.*)（项）：/.exec(line)?.[1] ?? [])).toEqual([
      '行政单位离退休',
      '机关事业单位基本养老保险缴费支出',
      '城市防洪',
      '行政运行',
      '水利工程运行与维护',
      '水利执法监督',
      '防汛',
      '农村基础设施建设',
      '生产发展',
      '住房公积金',
    ]);
    expect(lines.at(-1)).toContain('指为保障行政单位和参照公务员法管理的事业单位运行');
    expect(report.parts.map((part) => part.number)).toEqual(['第一部分', '第二部分', '第三部分', '第四部分']);
  });
});

describe('汉阳: a department', () => {
  it('without 二级单位 says so, one without 本级 counts those it has', () => {
    const [headquarters, ...affiliated] = budget.units;
    if (headquarters === undefined) throw new Error('the bureau has a headquarters');
    const own = { code: HEADQUARTERS };
    expect(
      saidOf(
        {
          units: [headquarters],
          projects: budget.projects.filter((project) => project.unit === own.code),
          expenditure: budget.expenditure.filter((line) => line.unit === own.code),
          income: budget.income.filter((line) => line.unit === own.code),
        },
        'units',
      ),
    ).toEqual(['纳入区水务局2024年部门预算编制范围的单位包括：本级机关，没有下属二级单位。']);
    expect(
      saidOf(
        {
          units: affiliated,
          projects: budget.projects.filter((project) => project.unit !== own.code),
          expenditure: budget.expenditure.filter((line) => line.unit !== own.code),
          income: budget.income.filter((line) => line.unit !== own.code),
        },
        'units',
      ),
    ).toEqual(['纳入区水务局2024年部门预算编制范围的单位包括：下属2个二级单位，即区水政监察大队、区水利工程站。']);
  });

  it('whose spending is all basic, or all projects, says 没有 of the other', () => {
    const basic = new Set(['U1-R', 'U1-Y']);
    const only = (codes: Set<string>, kept: boolean) =>
      saidOf({ expenditure: budget.expenditure.filter((line) => codes.has(line.project) === kept) }, 'general');
    expect(only(basic, true).at(-1)).toBe('（二）没有使用一般公共预算拨款安排的项目支出。');
    expect(only(new Set(['U1-T']), true)[1]).toBe('（一）没有使用一般公共预算拨款安排的基本支出。');
  });

  it('without 乡村振兴 says so, and what it spent last year on nothing now is gone', () => {
    const emptied: Partial<Budget> = { expenditure: [], income: [], procurement: [], purchasedServices: [] };
    expect(saidOf(emptied, 'other')).toContain('2024年没有安排乡村振兴预算支出。');
    expect(saidOf(emptied, 'overall')).toContain(
      '2.支出预算安排及增减变化情况。2024年没有支出预算，比2023年预算减少634.00万元，下降100.00%，主要是泵站改造投入增加。',
    );
    expect(saidOf(emptied, 'appropriation')).toEqual([
      '2024年没有财政拨款收支预算，比2023年预算减少624.00万元，下降100.00%。',
    ]);
    expect(saidOf(emptied, 'general-basic')).toEqual([
      '2024年没有使用一般公共预算拨款安排的基本支出，比2023年预算减少389.00万元，下降100.00%，主要是人员减少。',
    ]);
  });
});
