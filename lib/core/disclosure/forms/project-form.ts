import { accountName } from '#lib/core/classification/index.ts';
import { dateText } from '#lib/core/days/index.ts';
import { formatWanyuan } from '#lib/core/money/index.ts';
import type { Narrator } from '#lib/core/narrative/index.ts';
import type { Declaration, Project } from '#lib/core/package/index.ts';
import type { FormCell, PrintedForm } from '../document/table.ts';
import { beside, choices, field, label, money } from './form-grid.ts';
import { goalStatements, longTermTitle } from './goal-summary.ts';
import { goalRows } from './indicators.ts';
import { type ProjectAmounts, projectAmounts } from './project-amounts.ts';
import { projectFormData } from './project-form-data.ts';

/** Eight columns: a label and seven for what is filled in. */
const WIDTHS = [6, 4, 4, 5, 5, 4, 5, 4];

/** 项目支出绩效目标申报表 as 江夏 prints it. */
export function projectForm(
  narrator: Narrator,
  input: { project: Project; number: string; title: string },
): PrintedForm {
  const { project } = input;
  const { declaration } = project;
  const amounts = projectAmounts(narrator, project.code);
  const goals = project.performance?.goals ?? [];
  const { fiscalYear } = narrator.context.budget;
  return {
    kind: 'form',
    id: `project-performance/${project.code}`,
    number: input.number,
    title: input.title,
    caption: {
      left: declaration === undefined ? '' : `填报日期：${dateText(declaration.filedOn)}`,
      right: '单位：万元',
    },
    widths: WIDTHS,
    rows: [
      ...identityRows(narrator, project),
      ...attributeRows(narrator, project),
      ...contentRows(declaration, amounts),
      ...beside('项目资金来源', sourceRows(amounts)),
      ...beside('项目支出预算及测算依据', costRows(declaration, amounts)),
      ...beside('项目采购', procurementRows(narrator, project)),
      ...beside('项目绩效总目标', [
        [label(longTermTitle(goals), { span: 4 }), label('年度目标', { span: 3 })],
        [field(goalStatements(goals, 'long-term'), { span: 4 }), field(goalStatements(goals, 'annual'), { span: 3 })],
      ]),
      ...goalRows(goals, fiscalYear),
      [label('财政相关科室审核意见'), field(declaration?.reviewOpinion, { span: 7 })],
    ],
    data: projectFormData(narrator, { project, amounts }),
  };
}

function identityRows(narrator: Narrator, project: Project): FormCell[][] {
  const { declaration } = project;
  const unit = narrator.context.units.get(project.unit)?.name;
  const pair = (first: [string, string | undefined], second: [string, string | undefined]) => [
    label(first[0]),
    field(first[1], { span: 3 }),
    label(second[0]),
    field(second[1], { span: 3 }),
  ];
  return [
    [label('项目名称'), field(project.name, { span: 7 })],
    pair(['项目主管部门', narrator.context.budget.department.name], ['项目执行单位', unit]),
    pair(['项目负责人', declaration?.responsible], ['联系电话', declaration?.phone]),
    pair(['单位地址', declaration?.address], ['邮政编码', declaration?.postcode]),
  ];
}

function attributeRows(narrator: Narrator, project: Project): FormCell[][] {
  const { declaration } = project;
  const duration = declaration?.duration;
  const years = `（从${duration?.from ?? '　　'}年至${duration?.to ?? '　　'}年）`;
  const row = (name: string, options: { text: string; chosen: boolean }[]) => [
    label(name),
    field(choices(options), { span: 7 }),
  ];
  return [
    row('项目属性', [
      { text: '持续性项目', chosen: declaration?.attribute === 'continuing' },
      { text: '新增性项目', chosen: declaration?.attribute === 'new' },
    ]),
    row('项目类型', [
      { text: '常年性项目', chosen: duration?.kind === 'perennial' },
      { text: `延续性项目${years}`, chosen: duration?.kind === 'multi-year' },
      { text: '一次性项目', chosen: duration?.kind === 'one-off' },
    ]),
    row('项目范围', [
      { text: '部门预算项目', chosen: declaration?.scope === 'department' },
      { text: '区直专项', chosen: declaration?.scope === 'district' },
    ]),
    [label('支出功能分类'), field(functionText(narrator, project.code), { span: 7 })],
  ];
}

/** 类 and 款 that the project's lines use, with their names. */
function functionText(narrator: Narrator, project: string): string {
  const { functional } = narrator.context.classification;
  const sections = new Set(
    narrator.context.ledger.expenditure
      .filter((line) => line.project === project)
      .map((line) => line.function.slice(0, 5)),
  );
  return [...sections]
    .sort()
    .map((code) => {
      const category = code.slice(0, 3);
      return `${category} ${accountName(functional, category)}（类）　${code} ${accountName(functional, code)}（款）`;
    })
    .join('\n');
}

function contentRows(declaration: Declaration | undefined, amounts: ProjectAmounts): FormCell[][] {
  const history = (declaration?.history ?? []).map(({ year, amount }) => `${year}年${formatWanyuan(amount)}万元`);
  return [
    [label('项目申请理由'), field(declaration?.rationale, { span: 7 })],
    [label('项目主要内容'), field(declaration?.plan, { span: 7 })],
    [
      label('项目总预算'),
      money(declaration === undefined ? '' : formatWanyuan(declaration.totalBudget), { span: 3, row: 'total-budget' }),
      label('项目当年预算'),
      money(amounts.total, { span: 3, row: 'current' }),
    ],
    [
      label('项目前两年预算'),
      field([history.join('，'), declaration?.historyNote ?? ''].filter((text) => text !== '').join('\n'), { span: 7 }),
    ],
    [label('项目前两年及当年预算变动情况'), field(declaration?.changeReason, { span: 7 })],
  ];
}

function sourceRows(amounts: ProjectAmounts): FormCell[][] {
  const row = (name: string, id: keyof ProjectAmounts) => [
    field(name, { span: 5 }),
    money(amounts[id], { span: 2, row: `sources.${id}` }),
  ];
  return [
    [label('来源项目', { span: 5 }), label('金额', { span: 2 })],
    row('合计', 'total'),
    row('一般公共预算财政拨款', 'general'),
    row('　其中：申请当年预算拨款', 'generalCurrent'),
    row('政府性基金预算财政拨款', 'govfund'),
    ...(amounts.statecapital === '0.00' ? [] : [row('国有资本经营预算财政拨款', 'statecapital')]),
    row('其他资金', 'other'),
    row('其中：使用上年度财政拨款结余', 'carryover'),
  ];
}

function costRows(declaration: Declaration | undefined, amounts: ProjectAmounts): FormCell[][] {
  const lines = declaration?.costLines ?? [];
  const bases = lines.flatMap((line, index) => {
    const words = [line.basis, line.note].filter((text) => text !== undefined && text !== '').join('；');
    return words === '' ? [] : [`${index + 1}.${words}`];
  });
  const basis = [declaration?.costBasis ?? '', ...bases].filter((text) => text !== '').join('\n');
  return [
    [label('项目支出明细', { span: 5 }), label('金额', { span: 2 })],
    [field('合计', { span: 5 }), money(amounts.total, { span: 2, row: 'cost.total' })],
    ...lines.map((line, index) => [
      field(`${index + 1}.${line.item}`, { span: 5 }),
      money(formatWanyuan(line.amount), { span: 2, row: `cost.${index + 1}` }),
    ]),
    [label('测算依据及说明'), field(basis, { span: 6 })],
  ];
}

function procurementRows(narrator: Narrator, project: Project): FormCell[][] {
  const items = narrator.context.budget.procurement.filter((entry) => entry.project === project.code);
  return [
    [
      label('品名', { span: 2 }),
      label('数量'),
      label('金额', { span: 2 }),
      label('是否属新增资产配置预算', { span: 2 }),
    ],
    ...(items.length === 0
      ? [[field('无', { span: 7, align: 'center' })]]
      : items.map((entry, index) => [
          field(entry.item, { span: 2 }),
          field(`${entry.quantity ?? ''}${entry.measure ?? ''}`, { align: 'center' }),
          money(formatWanyuan(entry.amount), { span: 2, row: `procurement.${index + 1}` }),
          field(entry.newAsset ? '是' : '否', { span: 2, align: 'center' }),
        ])),
  ];
}
