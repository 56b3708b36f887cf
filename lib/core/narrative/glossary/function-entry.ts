import { accountName, type Classification } from '#lib/core/classification/index.ts';
import { FUNCTION_DEFINITIONS } from './function-definitions.ts';
import type { GlossaryEntry } from './general-terms.ts';

/**
 * The entry of a 项: its full name and what it is for in the budget's year. A 项 without a definition of its own is
 * described from its place in the classification.
 */
export function functionEntry(classification: Classification, code: string): GlossaryEntry {
  const { functional, fiscalYear } = classification;
  const [category, section, item] = [code.slice(0, 3), code.slice(0, 5), code].map((part) =>
    accountName(functional, part),
  ) as [string, string, string];
  const found = functionDefinition({ fiscalYear, code, name: item });
  const place = section.replace(/(?<!的)支出$/, '');
  const described = item.startsWith('其他')
    ? `反映除单独设置项级科目的事项以外，其他用于${place}方面的支出。`
    : `反映${place}中用于${item.replace(/支出$/, '')}的支出。`;
  return {
    id: `function.${code}`,
    term: `${category}（类）${section}（款）${item}（项）`,
    definition: found ?? described,
  };
}

/** What a 项 is for, where the glossary says so itself. */
export function functionDefinition(input: { fiscalYear: number; code: string; name: string }): string | undefined {
  const { fiscalYear, code, name } = input;
  return FUNCTION_DEFINITIONS.find(
    (definition) => definition.from <= fiscalYear && (definition.code === code || definition.name === name),
  )?.definition;
}
