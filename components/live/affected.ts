import type { FormKey } from '#lib/core/forms/index.ts';
import type { LiveReport, LiveSection } from './live-state.ts';

/** Something of the report that can be looked at: a table or form by itself, or the sentences of a section. */
export type Viewable = { key: string; kind: 'sheet' | 'sentences'; label: string };

const SUMMARIES = ['income-and-expenditure', 'expenditure', 'appropriation', 'general-by-function', 'general-by-unit'];

/** Tables and sections that a form feeds first, the nearest one first: sheets by block id, sentences by section id. */
const AFFECTED: Partial<Record<FormKey['form'], readonly string[]>> = {
  profile: ['duties', 'units', 'publication-report'],
  unit: ['staffing', 'units', 'other'],
  personnel: ['general-basic', 'general', ...SUMMARIES],
  operating: ['general-basic', 'three-public', 'other', ...SUMMARIES],
  income: ['income', 'income-and-expenditure', 'appropriation'],
  projects: ['projects', ...SUMMARIES],
  project: ['projects', ...SUMMARIES, 'three-public'],
  procurement: ['procurement', 'other'],
  'purchased-services': ['other'],
  'three-public': ['three-public', 'other'],
  'overall-performance': ['overall-performance', 'other'],
  explanations: ['overall', 'general', 'three-public', 'projects', 'other'],
  'prior-year': ['overall', 'general', 'projects'],
};

/** All that can be looked at, in printed order. */
export function viewables(report: LiveReport): Viewable[] {
  return report.sections.flatMap((section) => {
    const sheets = section.blocks.flatMap((key): Viewable[] => {
      const block = report.blocks[key];
      if (block?.kind !== 'table' && block?.kind !== 'form') return [];
      return [{ key, kind: 'sheet', label: `${block.number} ${sheetTitle(report, key)}` }];
    });
    return sheets.length > 0 || section.blocks.length === 0 ? sheets : [sentences(section)];
  });
}

/** Those that the open form feeds first, and the others. */
export function affectedFirst(input: { all: readonly Viewable[]; here: FormKey | undefined }): {
  affected: Viewable[];
  others: Viewable[];
} {
  const { all, here } = input;
  const own = here?.owner === undefined || here.owner === '' ? [] : [`project-performance/${here.owner}`];
  const ranks = new Map<string, number>();
  for (const id of [...own, ...((here && AFFECTED[here.form]) ?? [])]) ranks.set(id, ranks.size);
  const rank = ({ key, kind }: Viewable) => {
    const found = ranks.get(kind === 'sheet' ? key : sectionOf(key));
    // A table stands before the sentences about it.
    return found === undefined ? undefined : found * 2 + (kind === 'sheet' ? 0 : 1);
  };
  const affected = all.filter((each) => rank(each) !== undefined).sort((a, b) => (rank(a) ?? 0) - (rank(b) ?? 0));
  return { affected, others: all.filter((each) => rank(each) === undefined) };
}

/** The section that a viewable's key names. */
export function sectionOf(key: string): string {
  return key.replace(/^sentences:/, '');
}

function sentences(section: LiveSection): Viewable {
  return { key: `sentences:${section.id}`, kind: 'sentences', label: `文字 ${section.number}${section.title}` };
}

/** A project's form is known by its project. */
function sheetTitle(report: LiveReport, key: string): string {
  const block = report.blocks[key];
  const project = key.startsWith('project-performance/') ? key.slice('project-performance/'.length) : undefined;
  const projects = report.blocks.projects;
  const named = projects?.kind === 'table' ? projects.rows.find(({ id }) => id === project)?.label : undefined;
  return named ?? (block?.kind === 'table' || block?.kind === 'form' ? block.title : '');
}
