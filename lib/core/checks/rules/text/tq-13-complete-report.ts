import { BASES } from '../../look-up/bases.ts';
import { tableName } from '../../look-up/cells.ts';
import { STATING_SECTIONS } from '../../look-up/stating-sections.ts';
import { judged, noData, notApplicable } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding, RuleLevel } from '../../rule-definition.ts';
import type { Place } from '../../subject/place.ts';
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
/** Sections that every report has, by what they are about, with the part that they stand in. */
const SECTIONS: readonly { id: string; title: string; part: RegExp }[] = [
  { id: 'duties', title: '部门主要职能', part: /^第一部分/ },
  { id: 'units', title: '部门预算单位构成', part: /^第一部分/ },
  { id: 'staffing', title: '部门人员构成', part: /^第一部分/ },
  { id: 'overall', title: '收支预算总体安排情况', part: /^第三部分/ },
  { id: 'three-public', title: '三公经费支出安排情况', part: /^第三部分/ },
  { id: 'glossary', title: '名词解释', part: /^第四部分/ },
];
/** What every report states somewhere in its 情况说明, by the words that nothing else has. */
const MATTERS: readonly { title: string; words: RegExp }[] = [
  { title: '机关运行经费', words: /机关运行(?:维护)?经费|机关运转经费/ },
  { title: '政府采购', words: /政府采购|采购预算/ },
  { title: '国有资产占有使用', words: /国有资产|固定资产|共有车辆/ },
  { title: '预算绩效管理', words: /预算绩效|绩效(?:目标|评价|管理|自评)/ },
];
/** Templates that print no 人员构成. */
const WITHOUT_STAFFING: ReadonlySet<string> = new Set(['wuhan-huangpi']);

/** TQ-13: everything that has to be published is there. */
export const completeReport: RuleDefinition = {
  id: 'TQ-13',
  statement: '必备章节/表齐全 (含空表、绩效表、人员构成)',
  relatesTo: '全文',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '部门预算应当公开的表和说明要齐全。没有数的表也要公开，并说明没有安排。',
  reads: ['tables', 'sentences', 'projectForms', 'overallForm', 'staffing', 'units', 'outline', 'lines', 'template'],
  examine: (subject) => {
    if (subject.tables.size === 0 && subject.sentences.length === 0) return noData('部门预算表和情况说明');
    if (isPiece(subject)) return notApplicable('只是报告的一部分');
    return judged([...missingTables(subject), ...missingForms(subject), ...missingSections(subject)]);
  },
};

/** Tables so few, without a heading of a part, are a piece of a report that somebody pasted. */
const FEW_TABLES = 3;

function isPiece({ outline, tables, origin }: Subject): boolean {
  return origin === 'report' && tables.size <= FEW_TABLES && !outline.some(({ depth }) => depth === 0);
}

function missing(input: { subject: Subject; what: string; part: RegExp; level?: RuleLevel }): RuleFinding {
  const { subject, what, part, level } = input;
  return {
    message: `没有读到${what}，请核对是否漏公开`,
    stated: '未见',
    expected: what,
    at: whereExpected(subject, part),
    ...(level === undefined ? {} : { level }),
  };
}

/** The heading of the part that it would stand in, else where the report begins. */
function whereExpected({ outline, sentences, lines }: Subject, part: RegExp): Place[] {
  const heading = outline.findLast(({ number, title }) => part.test(`${number}${title}`)) ?? outline[0];
  const place = heading?.at ?? lines[0]?.at ?? sentences[0]?.at;
  return place === undefined ? [] : [place];
}

const TABLE_PART = /预算表$|^第二部分/;

/** Where no table could be read at all they may be pictures: then none is said to be missing. */
function missingTables(subject: Subject): RuleFinding[] {
  const { tables } = subject;
  if (tables.size === 0) return [];
  return TABLES.filter((id) => !tables.has(id)).map((id) =>
    missing({ subject, what: `《${tableName(id)}》`, part: TABLE_PART, ...askedLater(subject, id) }),
  );
}

/** The year from which every department has to publish what 财预〔2016〕143号 did not ask for yet. */
const STATE_CAPITAL_FROM = 2021;

/** 国有资本经营预算支出表 came later than the others: before, its absence only informs. */
function askedLater({ fiscalYear }: Subject, id: string): { level?: RuleLevel } {
  return id === 'state-capital' && (fiscalYear ?? STATE_CAPITAL_FROM) < STATE_CAPITAL_FROM ? { level: 'info' } : {};
}

/** The forms of performance, with the heading that each stands under. */
const FORMS: readonly { id: string; title: string; part: RegExp; isThere: (subject: Subject) => boolean }[] = [
  {
    id: 'overall-performance',
    title: '部门整体支出绩效目标表',
    part: /整体.*绩效目标/,
    isThere: ({ overallForm }) => overallForm !== undefined,
  },
  {
    id: 'project-performance',
    title: '项目支出绩效目标表',
    part: /项目.*绩效目标/,
    isThere: ({ projectForms }) => projectForms.length > 0,
  },
];

/** Who publishes which of the two is for each place to say: of a template that is not known, and that announces none, it is told. */
function missingForms(subject: Subject): RuleFinding[] {
  const { announced, template, origin } = subject;
  const isAsked = (id: string) =>
    origin === 'budget' || template !== undefined || announced.some((table) => table.id === id);
  return FORMS.filter(({ isThere }) => !isThere(subject)).map(({ id, title, part }) =>
    missing({ subject, what: `《${title}》`, part, ...(isAsked(id) ? {} : { level: 'info' }) }),
  );
}

function missingSections(subject: Subject): RuleFinding[] {
  const { sentences, staffing, template, units } = subject;
  if (sentences.length === 0) return [];
  const present = new Set(sentences.map(({ section }) => section));
  if (units.length > 0) present.add('units');
  if (sentences.some(({ section, text }) => STATING_SECTIONS.has(section) && /三公/.test(text)))
    present.add('three-public');
  if (staffing !== undefined || (template !== undefined && WITHOUT_STAFFING.has(template))) present.add('staffing');
  return [
    ...SECTIONS.filter(({ id }) => !present.has(id)).map(({ id, title, part }) =>
      missing({
        subject,
        what: `“${title}”`,
        part,
        level: id === 'staffing' && isElsewhere(subject) ? 'info' : 'warn',
      }),
    ),
    ...missingMatters(subject),
  ];
}

/** A report of a place whose template is not known: 人员构成 is asked for in 武汉. */
const isElsewhere = ({ origin, template }: Subject) => origin === 'report' && template === undefined;

/** Asked for where the report has 情况说明 at all; 三公 and 名词解释 speak of them without stating them. */
function missingMatters(subject: Subject): RuleFinding[] {
  const stating = subject.sentences.filter(
    ({ section }) => STATING_SECTIONS.has(section) && section !== 'three-public',
  );
  if (stating.length === 0 || !stating.some(({ section }) => section === 'general' || section === 'overall')) return [];
  const headings = subject.outline
    .filter(({ depth, title }) => depth > 0 && !/表/.test(title))
    .map(({ title }) => title);
  const texts = [...stating.map(({ text }) => text), ...headings];
  return MATTERS.filter(({ words }) => !texts.some((text) => words.test(text.replace(/\s/g, '')))).map(({ title }) =>
    missing({ subject, what: `“${title}”情况说明`, part: /^第三部分/, level: 'warn' }),
  );
}
