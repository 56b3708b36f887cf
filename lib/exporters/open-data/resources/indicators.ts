import type { DisclosureDocument, PrintedForm } from '#lib/core/disclosure/index.ts';
import { parseIndicatorValue } from '#lib/core/performance/index.ts';
import { formsOf } from '../blocks.ts';
import { type DataResource, dataResource } from '../data-resource.ts';
import { type FormGoal, formGoals, projectOfForm } from '../form-data.ts';

/** An indicator with the goal and form that it stands in; goals and indicators are counted from 1. */
type Indicator = FormGoal['indicators'][number] & {
  form: PrintedForm;
  goal: FormGoal;
  goalNumber: number;
  number: number;
};

/** The performance indicators of the whole department and of each project, as declared. */
export function indicatorsResource(document: DisclosureDocument): DataResource {
  const { fiscalYear } = document;
  const required = { constraints: { required: true } } as const;
  return dataResource<Indicator>({
    name: 'performance-indicators',
    title: '绩效指标',
    description: '部门整体和各项目的绩效目标与绩效指标，一个指标一行。',
    items: formsOf(document).flatMap(indicatorsOf),
    primaryKey: ['form_id', 'goal_no', 'indicator_no'],
    foreignKeys: [{ fields: ['project_code'], reference: { resource: 'projects', fields: ['code'] } }],
    columns: [
      { name: 'form_id', title: '绩效目标表标识', type: 'string', ...required, of: ({ form }) => form.id },
      { name: 'form_number', title: '表号', type: 'string', of: ({ form }) => form.number },
      {
        name: 'project_code',
        title: '项目代码',
        type: 'string',
        description: '部门整体的指标没有项目。',
        columnType: 'activity:generic:project:code',
        of: ({ form }) => projectOfForm(form)?.code ?? '',
      },
      {
        name: 'term',
        title: '期限',
        type: 'string',
        constraints: { required: true, enum: ['long-term', 'annual'] },
        description: 'long-term 长期目标，annual 年度目标。',
        of: ({ goal }) => goal.term,
      },
      { name: 'goal_no', title: '目标序号', type: 'integer', ...required, of: ({ goalNumber }) => String(goalNumber) },
      { name: 'goal_name', title: '目标名称', type: 'string', of: ({ goal }) => goal.name ?? '' },
      { name: 'goal', title: '目标说明', type: 'string', of: ({ goal }) => goal.statement },
      { name: 'indicator_no', title: '指标序号', type: 'integer', ...required, of: ({ number }) => String(number) },
      { name: 'level1', title: '一级指标', type: 'string', of: ({ level1 }) => level1 },
      { name: 'level2', title: '二级指标', type: 'string', of: ({ level2 }) => level2 },
      { name: 'level3', title: '三级指标', type: 'string', of: ({ name }) => name },
      { name: 'target', title: '指标值', type: 'string', of: ({ value }) => value },
      {
        name: 'target_operator',
        title: '指标值的比较',
        type: 'string',
        of: ({ value }) => numberIn(value)?.operator ?? '',
      },
      {
        name: 'target_number',
        title: '指标值里的数',
        type: 'number',
        description: '指标值是一个数时才有。',
        of: ({ value }) => numberIn(value)?.number ?? '',
      },
      {
        name: 'target_measure',
        title: '指标值的单位',
        type: 'string',
        of: ({ value }) => numberIn(value)?.measure ?? '',
      },
      {
        name: 'value_two_years_before',
        title: `${fiscalYear - 2}年指标值`,
        type: 'string',
        of: ({ previous }) => previous?.[fiscalYear - 2] ?? '',
      },
      {
        name: 'value_year_before',
        title: `${fiscalYear - 1}年指标值`,
        type: 'string',
        of: ({ previous }) => previous?.[fiscalYear - 1] ?? '',
      },
      { name: 'basis', title: '绩效标准或确定依据', type: 'string', of: ({ basis }) => basis ?? '' },
    ],
  });
}

function indicatorsOf(form: PrintedForm): Indicator[] {
  return formGoals(form).flatMap((goal, goalIndex) =>
    goal.indicators.map((indicator, index) => ({
      ...indicator,
      form,
      goal,
      goalNumber: goalIndex + 1,
      number: index + 1,
    })),
  );
}

function numberIn(value: string) {
  const read = parseIndicatorValue(value);
  return read.kind === 'number' ? read : undefined;
}
