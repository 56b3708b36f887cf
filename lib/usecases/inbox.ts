import { ok } from '#lib/core/result/index.ts';
import type { DueDay } from '#lib/core/screen/index.ts';
import { type Actor, movesOpenTo, type StateId } from '#lib/core/workflow/index.ts';
import { dayOf, dueDays, dueNow } from './due-days.ts';
import type { BudgetProgress, FiscalYear, Message, Repositories } from './ports/index.ts';
import type { Services } from './services.ts';

/** Most messages that are shown at once. */
const SHOWN = 100;
/** Days before a deadline from which on it is brought to mind. */
const REMINDED = 3;

/** A budget, or one unit's part of it, that waits for somebody. `due` is what is due of it now. */
export type Waiting = Pick<BudgetProgress, 'key' | 'departmentName'> & {
  unit: string;
  unitName: string;
  state: StateId;
  round: number;
  /** What the button of the move says. */
  move: string;
  due?: DueDay;
};

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
    const after = AFTER_APPROVAL.includes(budget.progress.state);
    const steps = after ? await repositories.progress.steps({ actor, key }) : [];
    const deadlines = dueDays({ deadlines: years.get(name)?.deadlines ?? [], today });
    for (const turn of turns) {
      const due = dueNow({ progress: budget.progress, deadlines, steps, today, unit: turn.state });
      waiting.push({ ...turn, ...(due === undefined ? {} : { due }) });
    }
  }
  return waiting;
}

const AFTER_APPROVAL: readonly StateId[] = ['approved', 'publication-review'];

/** The steps forward that are somebody's to make. That something published could be corrected is nothing that waits. */
function turnsOf({ budget, actor }: { budget: BudgetProgress; actor: Actor }): Waiting[] {
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
