import type { Fen } from '#lib/core/money/index.ts';
import type { Budget, ExpenditureEntry } from '#lib/core/package/index.ts';

/** Where a line is budgeted. `project` is the code in the later budget where both have the project. */
export type LinePlace = Pick<ExpenditureEntry, 'unit' | 'project' | 'function' | 'economic' | 'source' | 'period'>;

/** An expenditure line of one of two budgets; `index` is its place there. */
export type Line = {
  index: number;
  at: LinePlace;
  item: string;
  basis: string;
  amount: Fen;
  /** What reviewers took off it since the other budget, in 分, never above nothing. */
  cut?: Fen;
};

/** What reviewers took off lines of a budget (核减), in 分 and negative, by the index of the line. */
export type LineCuts = ReadonlyMap<number, Fen>;

/** Lines of a budget, their projects under the codes of the other where it has them. */
export function linesOf(input: { budget: Budget; codes?: ReadonlyMap<string, string>; cuts?: LineCuts }): Line[] {
  const { budget, codes, cuts } = input;
  return budget.expenditure.map((entry, index) => {
    const { unit, function: code, economic, source, period } = entry;
    const project = codes?.get(entry.project) ?? entry.project;
    const at: LinePlace = { unit, project, function: code, economic, source, period };
    const cut = cuts?.get(index);
    const said = { item: entry.item?.trim() ?? '', basis: entry.basis?.trim() ?? '', amount: entry.amount };
    return { index, at, ...said, ...(cut === undefined ? {} : { cut }) };
  });
}

/**
 * Codes of the earlier budget's projects in the later one: a project keeps its code, or gets another with a new year and
 * keeps unit, category and name. A name that a unit uses twice is no sign.
 */
export function projectCodes({ before, after }: { before: Budget; after: Budget }): Map<string, string> {
  const here = new Set(after.projects.map(({ code }) => code));
  const there = new Set(before.projects.map(({ code }) => code));
  const codes = new Map([...there].filter((code) => here.has(code)).map((code) => [code, code]));
  const named = onlyByName(after.projects.filter(({ code }) => !there.has(code)));
  for (const [name, earlier] of onlyByName(before.projects.filter(({ code }) => !here.has(code)))) {
    const later = named.get(name);
    if (later !== undefined) codes.set(earlier, later);
  }
  return codes;
}

function onlyByName(projects: Budget['projects']): Map<string, string> {
  const groups = Map.groupBy(projects, ({ unit, category, name }) => JSON.stringify([unit, category, name.trim()]));
  return new Map(
    [...groups].flatMap(([name, [first, ...more]]) => (first && more.length === 0 ? [[name, first.code]] : [])),
  );
}
