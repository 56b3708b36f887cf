import type { TemplateForm, TemplateTable, TemplateTableSection } from './template.ts';

/** What a district changes of a section of tables; a table that is `left-out` does not stand in the report. */
export type SectionChange = {
  title?: string;
  tables?: Readonly<
    Record<string, Partial<Pick<TemplateTable, 'number' | 'title' | 'stub' | 'emptyNote'>> | 'left-out'>
  >;
};

/**
 * Sections of tables as a district prints them: those of the standard with what it changes, by the section's id.
 * @throws Error when a change names a section or table that is not there: ids are the program's own
 */
export function adaptTables(
  sections: readonly TemplateTableSection[],
  changes: Readonly<Record<string, SectionChange>>,
): TemplateTableSection[] {
  for (const id of Object.keys(changes))
    if (!sections.some((section) => section.id === id)) throw new Error(`no section ${id} to change`);
  return sections.map((section) => {
    const change = changes[section.id];
    return change === undefined ? section : adaptSection(section, change);
  });
}

function adaptSection(section: TemplateTableSection, change: SectionChange): TemplateTableSection {
  const { title = section.title, tables = {} } = change;
  for (const id of Object.keys(tables))
    if (!section.contents.some((content) => content.kind === 'table' && content.id === id))
      throw new Error(`no table ${id} to change in section ${section.id}`);
  return {
    ...section,
    title,
    contents: section.contents.flatMap((content): (TemplateTable | TemplateForm)[] => {
      const own = content.kind === 'table' ? tables[content.id] : undefined;
      if (own === undefined) return [content];
      return own === 'left-out' || content.kind !== 'table' ? [] : [{ ...content, ...own }];
    }),
  };
}
