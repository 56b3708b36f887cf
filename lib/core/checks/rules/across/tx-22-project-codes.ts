import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Place } from '../../subject/place.ts';
import type { Subject } from '../../subject/subject.ts';

type Coded = { name: string; code: string; at: Place; category?: string };

const CODE = /^(\d{6})(\d{2})(\d{3})([RYT])(\d{9})$/;

const LETTERS: Readonly<Record<string, string>> = { personnel: 'R', operating: 'Y', 'other-operating': 'Y' };

/** TX-22: a project's code is that of 预算管理一体化 and its own. */
export const projectCodes: RuleDefinition = {
  id: 'TX-22',
  statement: '项目编码 21 位: 区划6+年2+部门3+类别[RYT]+序号9; 全部门唯一; 与表10一致',
  relatesTo: '表10, 申报表',
  level: 'block',
  basis: '预算管理一体化规范（项目编码规则）；部门预算编制通知',
  explanation: '项目编码由一体化系统生成，一个项目一个编码。位数、区划、部门或类别不对的，按系统中的编码改正。',
  reads: ['tables', 'projectForms', 'budget', 'region', 'department'],
  examine: (subject) => {
    const coded = codesOf(subject);
    if (coded.length === 0) return noData('项目编码');
    const known = coded.filter(({ code }) => CODE.test(code));
    return judged([...unlike(coded), ...known.flatMap((project) => wrongCode(subject, project)), ...repeated(coded)]);
  },
};

/** One list of the report has them all: its forms repeat them. */
function codesOf({ budget, tables, projectForms }: Subject): Coded[] {
  if (budget !== undefined)
    return budget.projects.map(({ code, name, category }, index) => ({
      name,
      code,
      category,
      at: { form: 'project', field: `projects[${index}].code` },
    }));
  const rows = (tables.get('projects')?.rows ?? []).flatMap(({ kind, code, label, id, at }): Coded[] =>
    kind === 'project' && code !== undefined && code.trim() !== ''
      ? [{ name: label, code: code.trim(), at: { ...at, table: 'projects', row: id } }]
      : [],
  );
  if (rows.length > 0) return rows;
  return projectForms.flatMap(({ name, code, at }): Coded[] =>
    code === undefined || code.trim() === '' ? [] : [{ name, code: code.trim(), at }],
  );
}

/** Codes that are none of 一体化: told together, since they come from one source. */
function unlike(coded: readonly Coded[]): RuleFinding[] {
  const wrong = coded.filter(({ code }) => !CODE.test(code));
  const [first] = wrong;
  if (first === undefined) return [];
  const words = wrong.slice(0, 3).map(({ name, code }) => `“${name}”${code}（${code.length} 位）`);
  return [
    {
      message: `${wrong.length} 个项目的编码不符合 21 位编码规则：${words.join('、')}${wrong.length > 3 ? ' 等' : ''}，请按一体化系统中的编码改正`,
      at: wrong.map(({ at }) => at),
      quote: first.code,
      stated: first.code,
      expected: '区划 6 位、年 2 位、部门 3 位、类别 1 位、序号 9 位',
    },
  ];
}

function wrongCode({ region, department }: Subject, { name, code, at, category }: Coded): RuleFinding[] {
  const found = (problem: string): RuleFinding[] => [
    { message: `项目“${name}”的编码 ${code} ${problem}，请核对`, at: [at], quote: code, stated: code },
  ];
  const match = CODE.exec(code) ?? [];
  const [, area = '', , owner = '', letter = ''] = match;
  if (region?.code !== undefined && !region.code.startsWith(area))
    return found(`的区划 ${area} 与 ${region.code.slice(0, 6)} 不符`);
  if (department.code !== undefined && department.code !== owner)
    return found(`的部门 ${owner} 与 ${department.code} 不符`);
  const right = category === undefined ? undefined : (LETTERS[category] ?? 'T');
  return right === undefined || right === letter ? [] : found(`的类别 ${letter} 与项目类别不符，应为 ${right}`);
}

function repeated(coded: readonly Coded[]): RuleFinding[] {
  return [...Map.groupBy(coded, ({ code }) => code)]
    .filter(([, projects]) => projects.length > 1)
    .map(([code, projects]) => ({
      message: `${projects.map(({ name }) => `“${name}”`).join('、')}用了同一个项目编码 ${code}，请核对`,
      at: projects.map(({ at }) => at),
      stated: code,
    }));
}
