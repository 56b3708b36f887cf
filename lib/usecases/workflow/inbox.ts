import { dayOf } from '#lib/core/days/index.ts';
import { ok } from '#lib/core/result/index.ts';
import type { Waiting } from '#lib/core/screen/index.ts';
import { type Actor, isPublishing, movesOpenTo, openThreads, TRANSITIONS } from '#lib/core/workflow/index.ts';
import type { BudgetProgress, FiscalYear, Message, Repositories, Step } from '../ports/index.ts';
import type { Services } from '../services.ts';
import { dueDays, dueNow } from './due-days.ts';

/** Most messages that are shown at once. */
const SHOWN = 100;
/** Days before a deadline from which on it is brought to mind. */
const REMINDED = 3;

/** What somebody has to read and to do. `reminders` are of what waits and is due soon, or late. */
export type Inbox = {
  unread: number;
  messages: readonly Message[];
  waiting: readonly Waiting[];
  reminders: readonly Waiting[];
};

/** Messages, what waits, and what of it is due soon. Nothing moves by itself: reminders are made when somebody looks. */
export async function readInbox(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  actor: Actor;
}): Promise<Inbox> {
  const { services, actor } = input;
  const today = dayOf(services.clock.now());
  return services.storage.read(async (repositories) => {
    const waiting = await waitingFor({ repositories, actor, today });
    return {
      unread: await repositories.messages.unread(actor),
      messages: await repositories.messages.list({ actor, limit: SHOWN }),
      waiting,
      reminders: waiting.filter(({ due }) => due !== undefined && due.daysLeft <= REMINDED),
    };
  });
}

/** Marks one of somebody's messages as read, or all of them. */
export async function markRead(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  actor: Actor;
  id?: string;
}): Promise<void> {
  const { services, actor, id } = input;
  const at = services.clock.now();
  await services.storage.transact(async ({ messages }) =>
    ok(await messages.read({ actor, at, ...(id === undefined ? {} : { id }) })),
  );
}

/** Everything that waits for somebody's next step, the latest year first. */
async function waitingFor(input: { repositories: Repositories; actor: Actor; today: string }): Promise<Waiting[]> {
  const { repositories, actor, today } = input;
  const years = new Map<string, FiscalYear | undefined>();
  const waiting: Waiting[] = [];
  for (const budget of await repositories.progress.list(actor)) {
    const turns = turnsOf({ budget, actor });
    if (turns.length === 0) continue;
    const { key } = budget;
    const name = `${key.region}/${key.year}`;
    if (!years.has(name)) years.set(name, await repositories.years.find(key));
    // The twenty days of the publication count from a step.
    const asked = isOwn(actor) || isPublishing(budget.progress.state);
    const steps = asked ? await repositories.progress.steps({ actor, key }) : [];
    const remarks = isOwn(actor) ? await repositories.comments.list({ actor, key }) : [];
    const deadlines = dueDays({ deadlines: years.get(name)?.deadlines ?? [], today });
    for (const turn of turns) {
      const due = dueNow({ progress: budget.progress, deadlines, steps, today, unit: turn.state });
      const returned = returnOf(steps, turn.unit);
      const open = openThreads({ remarks, ...(turn.unit === '' ? {} : { unit: turn.unit }) });
      waiting.push({
        ...turn,
        openComments: open.length,
        ...(due === undefined ? {} : { due }),
        ...(returned === undefined ? {} : { returned }),
      });
    }
  }
  return waiting;
}

/** Whether somebody has one budget a year and not a region's: then each is looked into. */
function isOwn({ scope }: Actor): boolean {
  return scope.level === 'unit' || scope.level === 'department';
}

/** Who gave back what waits, and why; nothing where it did not come back. */
function returnOf(steps: readonly Step[], unit: string): Waiting['returned'] {
  const last = steps.findLast((step) => step.unit === '' || step.unit === unit);
  const back = TRANSITIONS.some(({ move, kind }) => move === last?.move && kind === 'return');
  const concerns = last !== undefined && (last.units.length === 0 || last.units.includes(unit));
  return back && concerns ? { by: last.by.name, reason: last.reason } : undefined;
}

/** What waits, before it is looked into. */
type Turn = Omit<Waiting, 'due' | 'returned' | 'openComments'>;

/** The steps forward that are somebody's to make. That something published could be corrected is nothing that waits. */
function turnsOf({ budget, actor }: { budget: BudgetProgress; actor: Actor }): Turn[] {
  const { key, departmentName, progress, unitNames } = budget;
  const open = movesOpenTo({ progress, role: actor.role, units: progress.units.map(({ code }) => code) });
  return open
    .filter(({ transition }) => transition.kind === 'forward' && transition.move !== 'correct')
    .map(({ transition, unit = '' }) => ({
      key,
      departmentName,
      unit,
      unitName: unitNames.get(unit) ?? '',
      state: progress.units.find(({ code }) => code === unit)?.state ?? progress.state,
      round: progress.round,
      move: transition.name,
    }));
}
