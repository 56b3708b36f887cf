import type { AgencyOperatingScope, NarrativeBlock, Narrator } from '#lib/core/narrative/index.ts';
import type { Project } from '#lib/core/package/index.ts';
import type { RoundingMode, Table } from '#lib/core/tables/index.ts';
import type { PrintedForm, PrintedTable } from '../document/table.ts';
import type { OverallProjects } from '../forms/overall-projects.ts';

/** How a derived table is printed by a template. */
export type TemplateTable = {
  kind: 'table';
  /** Id of the derived table. */
  id: string;
  number: string;
  /** Printed title, where it is not the table's own. */
  title?: string;
  orientation: PrintedTable['orientation'];
  /** Label columns; `width` is relative. */
  stub: PrintedTable['stub'];
  /** Head above the label columns, and above all amount columns. */
  stubGroup?: string;
  columnGroup?: string;
  /** Prints income on the left and expenditure on the right. */
  sides?: { head: [string, string] };
  /** Note under the table when it is empty; given the year. */
  emptyNote: (year: number) => string;
};

/** A form of the template: 整体支出绩效目标表 once, 项目支出绩效目标表 once for each project form. */
export type TemplateForm = { kind: 'overall-performance' | 'project-performance'; number: string; title: string };

/** Lays out a project's form as a district prints it; `number` is that of this form (`表12-3`). */
export type ProjectForm = (
  narrator: Narrator,
  input: { project: Project; number: string; title: string },
) => PrintedForm;

/** A section of 第二部分: its tables or forms under one heading. */
export type TemplateTableSection = { id: string; title: string; contents: (TemplateTable | TemplateForm)[] };

/** What text sections may need besides the budget. */
export type TextSectionInput = { formCount: number; tableTitles: readonly string[] };

/** A section of text: its heading and the sentences that are computed for it. */
export type TemplateTextSection = {
  id: string;
  title: string;
  blocks: (narrator: Narrator, input: TextSectionInput) => NarrativeBlock[];
};

/** What a report looks like in a district from a budget year on: data and small functions, never a folder per year. */
export type DisclosureTemplate = {
  id: string;
  /** District and years, for people. */
  name: string;
  effective: { from: number; to?: number };
  zero: PrintedTable['zero'];
  rounding: RoundingMode;
  agencyOperatingScope: AgencyOperatingScope;
  /** Whether 其他运转类 counts as 特定目标类 in the overall form. */
  otherOperatingIsSpecific: boolean;
  /** How the overall form lists 项目支出 where the department declared no groups of its own: each project, or its 类别. */
  overallProjects?: OverallProjects;
  /** Derived tables that the template has its own way, each in the place of the standard's of the same id. */
  tableVariants?: readonly Table[];
  /** What the district calls a row of a statement, by the row's id, where it is not the standard's name. */
  rowLabels?: Readonly<Record<string, string>>;
  projectForm: ProjectForm;
  profile: TemplateTextSection[];
  tables: TemplateTableSection[];
  narrative: TemplateTextSection[];
  glossary: TemplateTextSection[];
  /** Annexes; `title` is given the department's published name and the year. */
  annexes: { number: string; title: (name: string, year: number) => string; section: TemplateTextSection }[];
};
