import { comparableName } from '../text/name.ts';
import { type AccountNames, codeNamed } from './account-names.ts';

const PATH = /^(?:(.+?)（类）(?:支出)?)?[-—、/]*(?:(.+?)（款）(?:支出)?)?[-—、/]*(?:(.+?)（项）(?:支出)?)?$/;

/**
 * The functional account that `社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）` names, or a name with one
 * of these words, or a code beside a name. Nothing where it could be several.
 * @param words squeezed text
 * @param under the code that it is listed under, where that is known: 项 under their 款
 */
export function functionNamed(names: AccountNames, words: string, under?: string): string | undefined {
  const code = /(?:^|[^\d])(2\d{2}(?:\d{2}){0,2})(?!\d)/.exec(words)?.[1];
  if (code !== undefined && (code.length > 3 || names.nameOf(code) !== undefined)) return code;
  const path = PATH.exec(words);
  if (path === null) return undefined;
  const [, className, groupName, itemName] = path;
  if (itemName !== undefined && groupName === undefined && under?.length === 5)
    return codeNamed(names, { name: itemName, length: 7, under });
  if (itemName !== undefined) return itemNamed(names, { className, groupName, itemName });
  if (groupName !== undefined)
    return codeNamed(names, {
      name: groupName,
      length: 5,
      under: className && codeNamed(names, { name: className, length: 3 }),
    });
  return className === undefined ? undefined : codeNamed(names, { name: className, length: 3 });
}

/** A 项 by the names above it: both where both are right, else the one that leaves a single account. */
function itemNamed(
  names: AccountNames,
  path: { className: string | undefined; groupName: string | undefined; itemName: string },
): string | undefined {
  const found = (names.byName.get(comparableName(path.itemName)) ?? []).filter((code) => code.length === 7);
  const under = (name: string | undefined, digits: number) => (code: string) =>
    name !== undefined && names.nameOf(code.slice(0, digits)) === comparableName(name);
  const inClass = under(path.className, 3);
  const inGroup = under(path.groupName, 5);
  const both = found.filter((code) => inClass(code) && inGroup(code));
  for (const fitting of [both, found.filter(inGroup), found.filter(inClass)]) {
    if (fitting.length === 1) return fitting[0];
    const used = fitting.filter((code) => names.used.has(code));
    if (used.length === 1) return used[0];
  }
  const used = found.filter((code) => names.used.has(code));
  return used.length === 1 ? used[0] : undefined;
}
