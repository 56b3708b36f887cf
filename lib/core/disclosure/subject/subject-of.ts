import type { OutlineHeading, Subject } from '#lib/core/checks/index.ts';
import type { PublishedTables, TableContext } from '#lib/core/tables/index.ts';
import type { Part } from '../document/document.ts';
import type { PrintedForm } from '../document/table.ts';
import { overallFormSubject } from './overall-form-subject.ts';
import { priorSubject } from './prior-subject.ts';
import { glossarySubject, staffingSubject, unitSubjects } from './profile-subject.ts';
import { projectFormSubject } from './project-form-subject.ts';
import { reportSentences } from './report-sentences.ts';
import { tableSubject } from './table-subject.ts';
import { typedTexts } from './typed-texts.ts';

/** The report of a budget as rules look at it: tables as published, forms as declared, sentences as they will be read. */
export function subjectOf(input: {
  context: TableContext;
  published: PublishedTables;
  parts: readonly Part[];
}): Subject {
  const { context, published, parts } = input;
  const { budget, classification } = context;
  const blocks = parts.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const forms = blocks.flatMap((block) => (block.kind === 'form' ? [block] : []));
  const prior = priorSubject(budget);
  const { name, code, disclosureName } = budget.department;
  return {
    origin: 'budget',
    fiscalYear: budget.fiscalYear,
    region: budget.region,
    department: { code, name, disclosureName },
    template: budget.template,
    tables: new Map(
      tables.map((printed) => [
        printed.id,
        tableSubject({ context, printed, published: published.tables.table(printed.id) }),
      ]),
    ),
    projectForms: projectForms({ context, forms, published }),
    ...overall({ context, forms }),
    sentences: reportSentences({ context, parts }),
    lines: typedTexts(budget),
    outline: outlineOf(parts),
    announced: [...tables, ...forms].map(({ id, number, title }) => ({ number, title, at: { table: id } })),
    units: unitSubjects(budget),
    staffing: staffingSubject(budget.units),
    glossary: glossarySubject(parts),
    dates: datesOf(budget.disclosure),
    ...(prior === undefined ? {} : { prior }),
    classification,
    budget,
  };
}

function projectForms(input: { context: TableContext; forms: readonly PrintedForm[]; published: PublishedTables }) {
  const { context, published } = input;
  const { projects } = context.budget;
  const byId = new Map(input.forms.map((form) => [form.id, form]));
  return projects.flatMap((project, index) => {
    const form = byId.get(`project-performance/${project.code}`);
    const table = published.exact.table('projects');
    return form === undefined ? [] : [projectFormSubject({ context, form, project, index, projects: table })];
  });
}

function overall(input: { context: TableContext; forms: readonly PrintedForm[] }): Pick<Subject, 'overallForm'> {
  const { context, forms } = input;
  const form = forms.find(({ id }) => id === 'overall-performance');
  const { performance } = context.budget;
  return form === undefined || performance === undefined
    ? {}
    : { overallForm: overallFormSubject({ context, form, performance }) };
}

function outlineOf(parts: readonly Part[]): OutlineHeading[] {
  return parts.flatMap((part) => [
    { number: part.number, title: part.title, depth: 0, at: { section: part.id } },
    ...part.sections
      .filter(({ title }) => title !== '')
      .map(({ id, number, title }) => ({ number, title, depth: 1, at: { section: id } })),
  ]);
}

function datesOf(disclosure: TableContext['budget']['disclosure']): Subject['dates'] {
  const date = (text: string | undefined, field: string) =>
    text === undefined ? undefined : { text, at: { form: 'profile', field: `disclosure.${field}` } };
  const approved = date(disclosure?.approvedOn, 'approvedOn');
  const published = date(disclosure?.publishedOn, 'publishedOn');
  return {
    ...(approved === undefined ? {} : { approved }),
    ...(published === undefined ? {} : { cover: published, published }),
  };
}
