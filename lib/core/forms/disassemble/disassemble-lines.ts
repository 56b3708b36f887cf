import type { CategoryId } from '#lib/core/ledger/index.ts';
import { formatPackageAmount } from '#lib/core/money/index.ts';
import type { Budget, Declaration, ExpenditureEntry, Project } from '#lib/core/package/index.ts';
import { importedRanks } from '../assemble/budget-order.ts';
import type { FormRow } from '../form-row.ts';
import { amountCells, operatingCells, personnelCells } from './amount-cells.ts';
import { cellsOf } from './cells.ts';
import type { GatheredForms } from './gathered-forms.ts';

type CostLine = Declaration['costLines'][number];
/** A row to be: an expenditure line, a cost line of a declaration, or both in one. */
type Slot = { project: string; line?: ExpenditureEntry; cost?: CostLine; id: string };

/** Puts 支出 and the cost lines of declarations into the forms where they are entered. */
export function disassembleLines(budget: Budget, forms: GatheredForms): void {
  const projects = new Map(budget.projects.map((project) => [project.code, project]));
  const slots = slotsOf(budget);
  const ranks = importedRanks(slots.length);
  slots.forEach((slot, index) => {
    const project = projects.get(slot.project);
    if (project === undefined) return;
    const row = { section: 'lines', rank: ranks[index] ?? '', id: slot.id };
    const { unit, code: owner, category } = project;
    if (slot.line !== undefined && slot.cost === undefined && isBasic(category))
      forms.add({ form: category, owner: unit, unit }, [{ ...row, cells: basicCells(slot.line, category) }]);
    else
      forms.add({ form: 'project', owner, unit }, [{ ...row, cells: projectCells(slot, project) } satisfies FormRow]);
  });
}

function isBasic(category: CategoryId): category is 'personnel' | 'operating' {
  return category === 'personnel' || category === 'operating';
}

/**
 * All rows in the order of the expenditure. A cost line stands with the next line of its project that says the same;
 * one that has none stands before the next that does.
 */
function slotsOf(budget: Budget): Slot[] {
  const waiting = new Map(budget.projects.map((project) => [project.code, { costs: costSlots(project), next: 0 }]));
  const paired = new Set(budget.projects.flatMap(({ code, category }) => (isBasic(category) ? [] : [code])));
  const slots = budget.expenditure.flatMap((line, index): Slot[] => {
    const { project } = line;
    const alone: Slot = { project, line, id: `e${index}` };
    const own = paired.has(project) ? waiting.get(project) : undefined;
    const at = own?.costs.findIndex(({ cost }, place) => place >= own.next && isSame(line, cost)) ?? -1;
    const found = own?.costs[at];
    if (own === undefined || found === undefined) return [alone];
    const before = own.costs.slice(own.next, at);
    own.next = at + 1;
    return [...before, { ...alone, cost: found.cost }];
  });
  return [...slots, ...[...waiting.values()].flatMap(({ costs, next }) => costs.slice(next))];
}

function costSlots({ code, declaration }: Project): (Slot & { cost: CostLine })[] {
  return (declaration?.costLines ?? []).map((cost, index) => ({ project: code, cost, id: `c${index}` }));
}

/** Whether one row can be both: the amount, and the account where the cost line says it; a line with words keeps them. */
function isSame(line: ExpenditureEntry, cost: CostLine): boolean {
  return (
    line.amount === cost.amount && (cost.economic === undefined || cost.economic === line.economic) && hasNoWords(line)
  );
}

function hasNoWords({ item, basis, note }: ExpenditureEntry): boolean {
  return item === undefined && basis === undefined && note === undefined;
}

function accountsOf({ function: fn, economic, source, period }: ExpenditureEntry) {
  return { function: fn, economic, source, period };
}

function basicCells(line: ExpenditureEntry, category: 'personnel' | 'operating'): Record<string, string> {
  const amounts = category === 'personnel' ? personnelCells(line) : operatingCells(line);
  const { project, item, note } = line;
  return { ...cellsOf({ project, ...accountsOf(line), item, note }), ...amounts };
}

function projectCells({ line, cost }: Slot, project: { declaration?: unknown }): Record<string, string> {
  if (cost === undefined) {
    if (line === undefined) return {};
    // Without a declaration the line is simply the project's: once it is declared, it is a cost line as well.
    const shared = project.declaration === undefined && hasNoWords(line);
    const accounts = accountsOf(line);
    return shared
      ? { ...cellsOf(accounts), amount: formatPackageAmount(line.amount) }
      : { part: 'ledger', ...cellsOf({ ...accounts, item: line.item, note: line.note }), ...amountCells(line) };
  }
  const words = { ...cellsOf({ item: cost.item, note: cost.note }), ...amountCells(cost) };
  if (line === undefined) return { part: 'cost', ...cellsOf({ economic: cost.economic }), ...words };
  const hidden = cost.economic === undefined ? { hideEconomic: '1' } : {};
  return { ...cellsOf(accountsOf(line)), ...hidden, ...words };
}
