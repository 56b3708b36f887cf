import { type APIResponse, expect } from '@playwright/test';
import { budgetPath } from '#components/shell/addresses.ts';
import type { MoveRefused, MoveRequest, MovesView } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { importPackage } from './command-line.ts';
import { goldenAs } from './golden-entry.ts';
import {
  type Appointment,
  appointed,
  type Caller,
  callerOf,
  demonstrator,
  onceKey,
  settled,
} from './process-people.ts';

/** The reason that is given for each finding that is let stand. */
const REASON = '已与业务科室沟通，情况属实';

/** Asks for a move by raw HTTP. */
export function askMove(
  caller: Caller,
  { budget, ...asked }: MoveRequest & { budget: BudgetKey },
): Promise<APIResponse> {
  return caller.post(`/api${budgetPath(budget)}/moves`, { data: asked, headers: onceKey() });
}

/** Makes a move that must succeed; findings that may stand get a reason. */
export async function makeMove(caller: Caller, asked: MoveRequest & { budget: BudgetKey }): Promise<void> {
  const first = await askMove(caller, asked);
  if (first.ok()) return;
  const { arguable = [], message } = (await first.json()) as MoveRefused;
  expect(arguable, `${asked.move}: ${message}`).not.toEqual([]);
  const reasons = Object.fromEntries(arguable.map(({ id }) => [id, REASON]));
  const second = await askMove(caller, { ...asked, reasons });
  expect(second.status(), `${asked.move}: ${await second.text()}`).toBe(200);
}

/** Where a budget stands, for whoever asks. */
export async function standing(caller: Caller, budget: BudgetKey): Promise<MovesView> {
  const answer = await caller.get(`/api${budgetPath(budget)}/moves`);
  expect(answer.status()).toBe(200);
  return (await answer.json()) as MovesView;
}

/** The golden department under another code, with a caller for everybody who has a part in its budget. */
export type ProcessDepartment = {
  budget: BudgetKey;
  units: readonly string[];
  preparers: readonly Caller[];
  heads: readonly Caller[];
  lead: Caller;
  reviewer: Caller;
  office: Caller;
  auditor: Caller;
};

/** Puts the golden department into the database and lets its people in. `more` are accounts beside those. */
export async function goldenDepartment(department: string): Promise<ProcessDepartment> {
  const golden = goldenAs(department);
  await importPackage(golden.text);
  const { region, fiscalYear, units: listed } = JSON.parse(golden.text);
  const units: string[] = listed.map(({ code }: { code: string }) => code);
  const people: Appointment[] = [
    ...units.map((unit) => ({ username: `of-${unit}`, name: `经办 ${unit}`, role: 'preparer' as const, unit })),
    ...units.map((unit) => ({ username: `head-${unit}`, name: `负责人 ${unit}`, role: 'unit-head' as const, unit })),
    { username: `lead-${department}`, name: `部门财务 ${department}`, role: 'department-lead' },
  ];
  const made = await appointed(department, people);
  const callers = await Promise.all(made.map(async (person) => callerOf(await settled(person))));
  const bureau = await Promise.all(['section-reviewer', 'budget-office', 'auditor'].map(demonstrator));
  const [reviewer, office, auditor] = bureau as [Caller, Caller, Caller];
  return {
    budget: { region: region.code, department, year: fiscalYear },
    units,
    preparers: callers.slice(0, units.length),
    heads: callers.slice(units.length, 2 * units.length),
    lead: callers[2 * units.length] as Caller,
    reviewer,
    office,
    auditor,
  };
}

/** Every unit's part is submitted to its head. */
export async function submitUnits({ budget, preparers }: ProcessDepartment): Promise<void> {
  for (const preparer of preparers) await makeMove(preparer, { budget, move: 'submit-unit' });
}

/** Every head hands the unit's part on. */
export async function acceptUnits({ budget, heads }: ProcessDepartment): Promise<void> {
  for (const head of heads) await makeMove(head, { budget, move: 'accept-unit' });
}

/** Units' parts are submitted and handed on, by raw HTTP. @param which indexes of units */
export async function handIn({ budget, preparers, heads }: ProcessDepartment, which: readonly number[]): Promise<void> {
  for (const index of which) {
    const [preparer, head] = [preparers[index], heads[index]];
    if (preparer === undefined || head === undefined) throw new Error(`no unit ${index}`);
    await makeMove(preparer, { budget, move: 'submit-unit' });
    await makeMove(head, { budget, move: 'accept-unit' });
  }
}
