import type { CellReference, DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { CATEGORIES, FUNDS, type Line, SOURCES } from '#lib/core/ledger/index.ts';
import { type Fen, sumFen } from '#lib/core/money/index.ts';
import { listedNames, publishedText } from '#lib/core/private-data/index.ts';
import type { NumberPlace } from '#lib/core/screen/index.ts';
import { numberBehind } from './explain-number.ts';
import type { Explanation, Origin, Term } from './explanation.ts';
import { cellTitle, type Facts, indexed, type Printed, printedCell, printedNumber } from './facts.ts';

/** What a number is made up of, as far as the report publishes it: a project, 人员类 or 公用经费 as a whole, a source of income. */
export type PublicPart = {
  id: string;
  label: string;
  /** In 分. */
  amount: Fen;
  /** The project's cell of 项目支出表. */
  at?: CellReference;
};

/** What everybody may know of a number: no person, no unit's own part, nothing that the report does not print. */
export type PublicExplanation = Omit<Explanation, 'lines' | 'printed' | 'total'> & { parts: PublicPart[] };

/** Explains a number of a published report down to the projects; nothing where the report does not print it. */
export function publicExplanation(input: { facts: Facts; place: NumberPlace }): PublicExplanation | undefined {
  const { facts, place } = input;
  const behind = numberBehind(facts, place);
  if (behind === undefined || !behind.printed) return undefined;
  const { lines, origin, printed: _, ...told } = behind;
  return {
    place,
    ...told,
    ...(origin === undefined ? {} : { origin: publicOrigin(facts, origin) }),
    parts: partsOf(facts, lines),
  };
}

function publicOrigin(facts: Facts, { terms, ...rule }: Origin): Origin {
  const names = listedNames(facts.context.budget.disclosure?.hiddenNames ?? '');
  const told = terms.filter(({ internal, at }) => internal === undefined && (at === undefined || isPrinted(facts, at)));
  // What units and purchases are called comes from the budget, as it was typed.
  const mask = (text: string) => publishedText({ text, names });
  const masked = told.map((term) => publicTerm({ ...term, label: mask(term.label) }));
  return { ...rule, formula: mask(rule.formula), terms: masked };
}

/** Last year's amounts are told as they were published then. */
function publicTerm({ paths: _paths, places: _places, exact, ...term }: Term): Term {
  return { ...term, ...(exact === undefined || term.year !== undefined ? {} : { exact }) };
}

/** Whether a report has a number of its own at a place. */
export function printsNumber({ document, place }: { document: DisclosureDocument; place: NumberPlace }): boolean {
  return isPrinted(indexed(document), place);
}

function isPrinted(printed: Printed, place: NumberPlace): boolean {
  if ('figure' in place) return printed.figures.has(place.figure);
  return printedCell(printed, place) !== undefined || printedNumber(printed, place) !== undefined;
}

/** Lines of the same part together, in the order in which they come; parts that come to nothing are left out. */
function partsOf(facts: Facts, lines: readonly Line[]): PublicPart[] {
  const parts = new Map<string, { part: Omit<PublicPart, 'amount'>; amounts: Fen[] }>();
  // By project: some have thousands of lines.
  const known = new Map<string, Omit<PublicPart, 'amount'>>();
  for (const line of lines) {
    const project = line.side === 'expenditure' ? line.project : undefined;
    const part = (project === undefined ? undefined : known.get(project)) ?? partOf(facts, line);
    if (project !== undefined) known.set(project, part);
    const among = parts.get(part.id) ?? { part, amounts: [] };
    among.amounts.push(line.amount);
    parts.set(part.id, among);
  }
  return [...parts.values()]
    .map(({ part, amounts }) => ({ ...part, amount: sumFen(amounts) }))
    .filter(({ amount }) => amount !== 0);
}

const PROCUREMENT = { goods: '货物类', works: '工程类', services: '服务类' };

function partOf(facts: Facts, line: Line): Omit<PublicPart, 'amount'> {
  if (line.side === 'procurement') return { id: line.kind, label: `政府采购${PROCUREMENT[line.kind]}` };
  if (line.side === 'income') {
    const carried = line.period === 'carryover' ? '（上年结转）' : '';
    return {
      id: `${line.source} ${line.period}`,
      label: `${FUNDS[line.fund].name} · ${SOURCES[line.source].name}${carried}`,
    };
  }
  const at = { table: 'projects', row: line.project, column: 'total' };
  // What stands in the report is masked already.
  const { row } = cellTitle(facts, at);
  if (CATEGORIES[line.category].kind !== 'basic' && printedCell(facts, at) !== undefined)
    return { id: line.project, label: row, at };
  return { id: line.category, label: CATEGORIES[line.category].name };
}
