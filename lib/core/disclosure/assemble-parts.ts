import { CATEGORIES } from '#lib/core/ledger/index.ts';
import { type Narrator, nameBeforeYear } from '#lib/core/narrative/index.ts';
import type { Budget, Project } from '#lib/core/package/index.ts';
import { chineseNumeral, type PublishedTables, type TableContext } from '#lib/core/tables/index.ts';
import type { Block, Part, Section } from './document/document.ts';
import { withZeros } from './forms/form-grid.ts';
import { overallForm } from './forms/overall-form.ts';
import { printTable } from './print/print-table.ts';
import type {
  DisclosureTemplate,
  TemplateForm,
  TemplateTable,
  TemplateTextSection,
  TextSectionInput,
} from './templates/template.ts';

type Assembly = {
  template: DisclosureTemplate;
  narrator: Narrator;
  context: TableContext;
  published: PublishedTables;
};

/** Assembles the report's parts and annexes in the template's order. */
export function assembleParts(assembly: Assembly): Part[] {
  const { template, context } = assembly;
  const { budget } = context;
  const name = budget.department.disclosureName;
  const title = `${nameBeforeYear(name, budget.fiscalYear)}部门预算`;
  const input: TextSectionInput = {
    formCount: projectsWithForm(budget).length,
    tableTitles: template.tables.map((section) => section.title),
  };
  const text = (sections: readonly TemplateTextSection[]) => textSections({ assembly, sections, input });
  const part = (index: number, id: string, partTitle: string, sections: Section[]): Part => ({
    id,
    kind: 'part',
    number: `第${chineseNumeral(index)}部分`,
    title: partTitle,
    sections,
  });
  return [
    part(1, 'profile', `${name}概况`, text(template.profile)),
    part(2, 'tables', `${title}表`, tableSections(assembly)),
    part(3, 'narrative', `${title}情况说明`, text(template.narrative)),
    part(4, 'glossary', '名词解释', text(template.glossary)),
    ...template.annexes.map(
      (annex): Part => ({
        id: annex.section.id,
        kind: 'annex',
        number: annex.number,
        title: annex.title(name, budget.fiscalYear),
        sections: text([annex.section]),
      }),
    ),
  ];
}

/** Projects of 项目支出 that declared something or set goals: each has its form in the report. */
function projectsWithForm(budget: Budget): Project[] {
  return budget.projects.filter(
    (project) =>
      CATEGORIES[project.category].kind === 'project' &&
      (project.declaration !== undefined || project.performance !== undefined),
  );
}

function textSections(input: {
  assembly: Assembly;
  sections: readonly TemplateTextSection[];
  input: TextSectionInput;
}): Section[] {
  return input.sections.map((section, index) => ({
    id: section.id,
    number: section.title === '' ? '' : `${chineseNumeral(index + 1)}、`,
    title: section.title,
    blocks: section.blocks(input.assembly.narrator, input.input),
  }));
}

function tableSections(assembly: Assembly): Section[] {
  return assembly.template.tables.map((section, index) => ({
    id: section.id,
    number: `${chineseNumeral(index + 1)}、`,
    title: section.title,
    blocks: section.contents.flatMap((content) => tableBlocks(assembly, content)),
  }));
}

function tableBlocks(assembly: Assembly, content: TemplateTable | TemplateForm): Block[] {
  if (content.kind === 'table') return [printTable({ ...assembly, table: content })];
  const blocks =
    content.kind === 'overall-performance' ? overallBlocks(assembly, content) : projectBlocks(assembly, content);
  return blocks.map((block) =>
    block.kind === 'form' ? withZeros({ form: block, zero: assembly.template.zero }) : block,
  );
}

function overallBlocks(assembly: Assembly, content: TemplateForm): Block[] {
  const { performance } = assembly.context.budget;
  if (performance === undefined) return [nothing(content, '没有填报整体支出绩效目标。')];
  return [
    overallForm(assembly.narrator, {
      performance,
      number: content.number,
      title: content.title,
      otherOperatingIsSpecific: assembly.template.otherOperatingIsSpecific,
      projects: assembly.template.overallProjects ?? 'each',
    }),
  ];
}

function projectBlocks(assembly: Assembly, content: TemplateForm): Block[] {
  const projects = projectsWithForm(assembly.context.budget);
  if (projects.length === 0) return [nothing(content, '没有填报项目支出绩效目标。')];
  return projects.map((project, index) =>
    assembly.template.projectForm(assembly.narrator, {
      project,
      number: `${content.number}-${index + 1}`,
      title: content.title,
    }),
  );
}

function nothing(content: TemplateForm, words: string): Block {
  return {
    kind: 'paragraph',
    id: `${content.kind}.none`,
    segments: [{ kind: 'words', text: `${content.number}　${content.title}：${words}` }],
  };
}
