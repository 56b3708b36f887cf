import { authorizeBudget } from '#lib/auth/gates.ts';
import { buildDisclosure } from '#lib/core/disclosure/index.ts';
import { ok } from '#lib/core/result/index.ts';
import type { MoveRequest } from '#lib/core/screen/index.ts';
import type { Actor, AuthorizedBudget, BudgetKey, Progress, StateId } from '#lib/core/workflow/index.ts';
import { assembledDraft } from '#lib/usecases/budgets/derived-budget.ts';
import type { Examine } from '#lib/usecases/examination/examination-of.ts';
import { examineBudget } from '#lib/usecases/examination/examine-budget.ts';
import type { Step } from '#lib/usecases/ports/index.ts';
import type { Disclose } from '#lib/usecases/releases/disclosure-of.ts';
import type { Services } from '#lib/usecases/services.ts';
import { moveBudget } from '#lib/usecases/workflow/move-budget.ts';
import { person, SYSTEM } from './actors.ts';
import { expectOk } from './expect-ok.ts';
import { goldenBudget } from './golden-case.ts';
import { GOLDEN_KEY } from './stored-budget.ts';

/** Examines in the thread of the test, anew each time. */
export const examineHere: Examine = async ({ subject, part }) => {
  const source = await subject.read();
  return source.ok ? examineBudget({ source: assembledDraft(source.value), part }) : source;
};

const examinedIn = new WeakMap<object, Map<string, ReturnType<Examine>>>();

/** Examines in the thread of the test, each state of a store's budgets once: its name stands for it, as for the product. */
function examineOnce({ storage }: Pick<Services, 'storage'>): Examine {
  const known = examinedIn.get(storage) ?? new Map<string, ReturnType<Examine>>();
  examinedIn.set(storage, known);
  return (asked) => {
    const name = `${asked.subject.name} ${asked.part}`;
    const examination = known.get(name) ?? examineHere(asked);
    known.set(name, examination);
    return examination;
  };
}

/** Derives the report in the thread of the test. */
export const discloseHere: Disclose = async (subject) => {
  const source = await subject.read();
  if (!source.ok) return source;
  const { budget, classification } = assembledDraft(source.value);
  const built = buildDisclosure({ budget, classification });
  return built.ok ? ok(built.value.document) : built;
};

/** The people of the golden department, its section and the budget office. */
export const PEOPLE = {
  preparer: (unit = '215001') => person({ role: 'preparer', unit, id: `preparer-${unit}` }),
  head: (unit = '215001') => person({ role: 'unit-head', unit, id: `head-${unit}` }),
  lead: () => person({ role: 'department-lead' }),
  reviewer: () => person({ role: 'section-reviewer' }),
  office: () => person({ role: 'budget-office' }),
};

/** Makes a move as somebody. Every warning is let stand with the same reason unless told otherwise. */
export async function move(
  services: Services,
  request: MoveRequest & { actor: Actor; key?: BudgetKey; idempotencyKey?: string; explained?: boolean },
) {
  const { actor, key = GOLDEN_KEY, idempotencyKey = crypto.randomUUID(), explained = true, ...asked } = request;
  const send = (reasons: MoveRequest['reasons']) =>
    moveBudget({
      services,
      examine: examineOnce(services),
      disclose: discloseHere,
      actor,
      key,
      idempotencyKey,
      request: { ...asked, ...(reasons === undefined ? {} : { reasons }) },
    });
  const first = await send(asked.reasons);
  if (first.ok || first.error.code !== 'NEEDS_NOT_MET' || !explained) return first;
  return send(Object.fromEntries(first.error.arguable.map(({ id }) => [id, '已与业务科室沟通，情况属实'])));
}

/** Units of the golden department, in order. */
export const UNITS: readonly string[] = goldenBudget().units.map(({ code }) => code);

/** How far the golden budget has come. */
export async function progressOf(services: Pick<Services, 'storage'>): Promise<Progress> {
  const progress = await services.storage.read((repositories) => repositories.progress.find(GOLDEN_KEY));
  if (progress === undefined) throw new Error('no golden budget');
  return progress;
}

/** Its moves so far. */
export function stepsOf(services: Pick<Services, 'storage'>): Promise<Step[]> {
  return services.storage.read((repositories) => repositories.progress.steps({ actor: SYSTEM, key: GOLDEN_KEY }));
}

/** Proof that the product itself may read it. */
export function authorizedFor(): AuthorizedBudget {
  return expectOk(authorizeBudget({ actor: SYSTEM, key: GOLDEN_KEY, action: 'read', resource: { section: '08' } }));
}

/** Puts the golden budget with all of its units into a state, without the way there. */
export async function standAt(services: Services, place: { state: StateId; round?: number }): Promise<void> {
  const { state, round = 1 } = place;
  const before = await progressOf(services);
  const units = before.units.map(({ code }) => ({ code, state }));
  const progress = { ...before, state, round, units };
  await services.storage.transact(async (repositories) => {
    await repositories.progress.put({ key: GOLDEN_KEY, progress, at: services.clock.now() });
    return ok(undefined);
  });
}
