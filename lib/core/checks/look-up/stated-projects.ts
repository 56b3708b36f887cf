import type { StatedProject, SubjectSentence } from '../subject/statement.ts';
import type { Subject } from '../subject/subject.ts';
import type { SubjectRow } from '../subject/table.ts';
import { countedAmount } from './cells.ts';
import { cleanName, isCut, projectRows } from './project-match.ts';

/** A project of 项目支出安排情况 and the row of 项目支出表 that is the same. `by` tells how it was found. */
export type MatchedProject = {
  project: StatedProject;
  sentence: SubjectSentence;
  row?: SubjectRow;
  by?: 'name' | 'cut' | 'amount';
};

type Fits = (project: StatedProject, row: SubjectRow) => boolean;

const amountOf = (row: SubjectRow) => countedAmount(row.cells.get('total'));
const hasName: Fits = ({ name }, { label }) => cleanName(name) === cleanName(label);
const hasCutName: Fits = ({ name }, { label }) => isCut(name, label);
const hasAmount: Fits = ({ amount }, row) => amount.amount !== 0 && amountOf(row) === amount.amount;

/** From what leaves no doubt to what only an amount tells; several projects bear one name, and each row is one project. */
const PASSES: readonly { by: 'name' | 'cut' | 'amount'; fits: Fits }[] = [
  { by: 'name', fits: (project, row) => hasName(project, row) && hasAmount(project, row) },
  { by: 'cut', fits: (project, row) => hasCutName(project, row) && hasAmount(project, row) },
  { by: 'name', fits: hasName },
  { by: 'cut', fits: hasCutName },
];

/** Finds the row of each project that sentences state, and tells which rows no sentence states. */
export function matchProjects(subject: Subject): { matched: MatchedProject[]; left: SubjectRow[] } {
  const stated = subject.sentences.flatMap((sentence) => sentence.projects.map((project) => ({ project, sentence })));
  const rows = spendingRows(subject);
  const taken = new Set<SubjectRow>();
  const found = new Map<StatedProject, MatchedProject>();
  for (const { by, fits } of PASSES)
    for (const { project, sentence } of stated) {
      if (found.has(project)) continue;
      const row = rows.find((candidate) => !taken.has(candidate) && fits(project, candidate));
      if (row === undefined) continue;
      taken.add(row);
      found.set(project, { project, sentence, row, by });
    }
  for (const { project, sentence } of stated) {
    if (found.has(project)) continue;
    const same = rows.filter((row) => !taken.has(row) && hasAmount(project, row));
    const row = same.length === 1 ? same[0] : undefined;
    if (row === undefined) continue;
    taken.add(row);
    found.set(project, { project, sentence, row, by: 'amount' });
  }
  return {
    matched: stated.map(({ project, sentence }) => found.get(project) ?? { project, sentence }),
    left: rows.filter((row) => !taken.has(row)),
  };
}

/** Rows of 项目支出 that have money; where the table lists the whole budget, those of its group. */
export function spendingRows(subject: Subject): SubjectRow[] {
  const rows = projectRows(subject.tables.get('projects')).filter((row) => amountOf(row) !== 0);
  const grouped = rows.filter(({ parent }) => parent === 'group/project');
  return grouped.length > 0 ? grouped : rows;
}
