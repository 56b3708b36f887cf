import type { Subject, SubjectTable } from '#lib/core/checks/index.ts';
import type { Classification } from '#lib/core/classification/index.ts';
import { accountNames, type PrintedAccount } from './accounts/account-names.ts';
import { linkedForms } from './forms/link-forms.ts';
import { readOverallForm } from './forms/read-overall-form.ts';
import { readProjectForm } from './forms/read-project-form.ts';
import { statedDates } from './outline/dates.ts';
import { glossaryEntries } from './outline/glossary.ts';
import { identityOf } from './outline/identity.ts';
import { paragraphsOf } from './outline/paragraphs.ts';
import { listedUnits, statedStaffing } from './outline/profile.ts';
import { readOutline } from './outline/read-outline.ts';
import type { ReadDocument } from './read-document.ts';
import { withoutRunningLines } from './running-lines.ts';
import { readSentences } from './sentences/read-sentences.ts';
import { placeOf } from './tables/build-row.ts';
import { withCaptionsAbove } from './tables/captions-below.ts';
import { readTables } from './tables/read-tables.ts';
import { type FormSegment, segmentsOf } from './tables/segments.ts';

/**
 * Reads a published report: its outline, tables, forms and sentences, each with its place.
 * @param input.classifications the 科目 of a year, where the product has them
 */
export function readReport(input: {
  document: ReadDocument;
  classifications: (fiscalYear: number) => Classification | undefined;
}): Subject {
  const document = withCaptionsAbove(withoutRunningLines(input.document));
  const { lines, tables: tableSegments, forms: formSegments, captions } = segmentsOf(document);
  const outline = readOutline(paragraphsOf({ lines, kind: document.kind, captions }), captions);
  const identity = identityOf({ lines, captions: [...tableSegments, ...formSegments].map(({ caption }) => caption) });
  const classification = identity.fiscalYear === undefined ? undefined : input.classifications(identity.fiscalYear);
  const tables = readTables(tableSegments, {
    functions: accountNames({ table: classification?.functional }),
    economics: accountNames({ table: classification?.economicDepartment }),
  });
  const sentences = readSentences({
    paragraphs: outline.paragraphs.map(({ section, heading, text, line, printed }) => ({
      section,
      heading,
      text,
      at: { ...placeOf(line.at), ...(printed === '' ? {} : { section: printed }) },
    })),
    fiscalYear: identity.fiscalYear,
    owner: identity.department?.disclosureName ?? identity.department?.name,
    classification,
    printed: printedAccounts(tables),
  });
  const staffing = statedStaffing(sentences);
  return {
    origin: 'report',
    ...identity,
    tables,
    ...readForms(formSegments, { fiscalYear: identity.fiscalYear, projects: tables.get('projects') }),
    sentences,
    lines: lines.map(({ text, at }) => ({ text, at: placeOf(at) })),
    outline: outline.headings,
    announced: outline.announced,
    units: listedUnits(outline.paragraphs),
    ...(staffing === undefined ? {} : { staffing }),
    glossary: glossaryEntries(outline.paragraphs),
    dates: statedDates(outline),
    ...(classification === undefined ? {} : { classification }),
  };
}

function readForms(
  segments: readonly FormSegment[],
  { fiscalYear, projects }: { fiscalYear: number | undefined; projects: SubjectTable | undefined },
): Pick<Subject, 'projectForms' | 'overallForm'> {
  const forms = segments
    .filter(({ id }) => id === 'project-performance')
    .map((segment, index) => readProjectForm(segment, { index, fiscalYear }))
    // A list of forms has their titles and nothing that a form asks for.
    .filter(({ name, sources, goals }) => name !== '' || sources.size > 0 || goals.length > 0);
  const overall = segments.find(({ id }) => id === 'overall-performance');
  return {
    projectForms: linkedForms(forms, projects),
    ...(overall === undefined ? {} : { overallForm: readOverallForm(overall, fiscalYear) }),
  };
}

function printedAccounts(tables: ReadonlyMap<string, SubjectTable>): {
  functions: PrintedAccount[];
  economics: PrintedAccount[];
} {
  const of = (...ids: string[]) =>
    ids.flatMap((id) =>
      (tables.get(id)?.rows ?? []).flatMap(({ id: row, code, label }): PrintedAccount[] => {
        // Where no codes are printed, the row was told by its name.
        const own = code ?? (/^\d{3,7}$/.test(row) ? row : undefined);
        return own === undefined ? [] : [{ code: own, name: label }];
      }),
    );
  return {
    functions: of('general-by-function', 'expenditure', 'government-fund', 'state-capital'),
    economics: of('general-basic'),
  };
}
