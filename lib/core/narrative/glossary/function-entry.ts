import { accountName, type Classification } from '#lib/core/classification/index.ts';
import type { GlossaryEntry } from './general-terms.ts';

/**
 * The entry of a 项: its full name and what it is for in the budget's year. A 项 without a definition, as a bureau's own
 * table may hold, is described from its place in the classification.
 */
export function functionEntry({ functional }: Classification, code: string): GlossaryEntry {
  const [category, section, item] = [code.slice(0, 3), code.slice(0, 5), code].map((part) =>
    accountName(functional, part),
  ) as [string, string, string];
  return {
    id: `function.${code}`,
    term: `${category}（类）${section}（款）${item}（项）`,
    definition: functional.byCode.get(code)?.purpose ?? described({ section, item }),
  };
}

/** Names of 款 and 项 mostly end in 支出, and in 其他…支出 also begin with 其他: the sentence says both once. */
function described({ section, item }: { section: string; item: string }): string {
  const bare = (name: string) => name.replace(/^其他/, '').replace(/(?<!的)支出$/, '');
  const place = bare(section);
  if (place === '') return '反映不能划分到其他各类功能科目的支出。';
  if (item.startsWith('其他')) return `反映除单独设置项级科目的事项以外，其他用于${place}方面的支出。`;
  const purpose = item.replace(/支出$/, '');
  return purpose === place ? `反映用于${place}方面的支出。` : `反映${place}中用于${purpose}方面的支出。`;
}
