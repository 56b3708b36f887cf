import { BASES } from '../../look-up/bases.ts';
import { tableName } from '../../look-up/cells.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

/** Tables that 财预〔2016〕143号 and the Budget Law ask of every department, an empty one with its sentence. */
const TABLES = [
  'income-and-expenditure',
  'income',
  'expenditure',
  'appropriation',
  'general-by-function',
  'general-basic',
  'three-public',
  'government-fund',
  'state-capital',
];
/** Sections that every report has, by what they are about. */
const SECTIONS: readonly (readonly [string, string])[] = [
  ['duties', '部门主要职能'],
  ['units', '部门预算单位构成'],
  ['overall', '收支预算总体安排情况'],
  ['three-public', '“三公”经费支出安排情况'],
  ['glossary', '名词解释'],
];

/** TQ-13: everything that has to be published is there. */
export const completeReport: RuleDefinition = {
  id: 'TQ-13',
  statement: '必备章节/表齐全 (含空表、绩效表、人员构成)',
  relatesTo: '全文',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '部门预算应当公开的表和说明要齐全。没有数的表也要公开，并说明没有安排。',
  reads: ['tables', 'sentences', 'projectForms', 'overallForm', 'staffing', 'outline', 'lines'],
  examine: (subject) => {
    if (subject.tables.size === 0 && subject.sentences.length === 0) return noData('部门预算表和情况说明');
    return judged([...missingTables(subject), ...missingForms(subject), ...missingSections(subject)]);
  },
};

function missing(what: string, level?: RuleFinding['level']): RuleFinding {
  return {
    message: `没有读到${what}，请核对是否漏公开`,
    stated: '未见',
    expected: what,
    at: [],
    ...(level === undefined ? {} : { level }),
  };
}

function missingTables({ tables }: Subject): RuleFinding[] {
  return TABLES.filter((id) => !tables.has(id)).map((id) => missing(`《${tableName(id)}》`));
}

function missingForms({ overallForm, projectForms }: Subject): RuleFinding[] {
  return [
    ...(overallForm === undefined ? [missing('《部门整体支出绩效目标表》')] : []),
    ...(projectForms.length === 0 ? [missing('《项目支出绩效目标表》')] : []),
  ];
}

function missingSections(subject: Subject): RuleFinding[] {
  const present = new Set(subject.sentences.map(({ section }) => section));
  return SECTIONS.filter(([id]) => !present.has(id) && !(id === 'units' && subject.units.length > 0)).map(([, title]) =>
    missing(`“${title.replace(/[“”]/g, '')}”`, 'warn'),
  );
}
