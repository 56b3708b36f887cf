import { plainWords } from '../text/squeeze.ts';

const MARK = /[☑✓✔√■☒🗹☐□◻○]|（\s*）/gu;
const CHOSEN = /[☑✓✔√■☒🗹]/u;

/**
 * Which of several options is marked, whether the mark stands before it or behind it: `☑持续性项目 ☐新增性项目`,
 * `1.持续性项目□ 2.新增性项目（√）`, or a lone option. Nothing where none or several are.
 */
export function chosenOption<T extends string>(
  printed: string,
  options: readonly (readonly [RegExp, T])[],
): T | undefined {
  const text = plainWords(printed);
  const found = options
    .flatMap(([pattern, value]) => {
      const match = pattern.exec(text);
      return match === null ? [] : [{ value, start: match.index, end: match.index + match[0].length }];
    })
    .sort((one, other) => one.start - other.start);
  const marks = [...text.matchAll(MARK)].map((match) => ({ at: match.index ?? 0, chosen: CHOSEN.test(match[0]) }));
  if (marks.length === 0) return found.length === 1 ? found[0]?.value : undefined;
  const before = (marks[0]?.at ?? 0) < (found[0]?.start ?? 0);
  const chosen = found.filter((option, index) => {
    const from = before ? (found[index - 1]?.end ?? 0) : option.end;
    const to = before ? option.start : (found[index + 1]?.start ?? text.length);
    return marks.some(({ at, chosen: marked }) => marked && at >= from && at < to);
  });
  return chosen.length === 1 ? chosen[0]?.value : undefined;
}
