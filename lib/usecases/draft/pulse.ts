import { authorizeBudget } from '#lib/auth/gates.ts';
import { type FormKey, formDefinition, formName } from '#lib/core/forms/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { OthersChange, Pulse, PulseAnswer, Standing } from '#lib/core/screen/index.ts';
import type { Actor, BudgetKey, Denial } from '#lib/core/workflow/index.ts';
import type { FormHeader, Presence, Repositories } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';
import { editableBy, type Filling } from './form-access.ts';
import { othersChange } from './save-draft.ts';

/** A tab that has not been heard of for this long, in milliseconds, is nowhere any more. */
export const SILENCE_LIMIT = 40_000;
/** How often a tab that stays where it is is written down, in milliseconds. */
const NOTE_INTERVAL = 10_000;

/** A pulse's answer without the words that say why nothing can be changed. */
export type PulseFound = Omit<PulseAnswer, 'standing'> & {
  standing: Omit<Standing, 'readOnly'> & { denial?: Denial };
};

type Request = { actor: Actor; key: BudgetKey; pulse: Pulse };

/**
 * Notes where somebody is, and answers who else is in which form, what others have saved since what is known, and where
 * the budget stands. A form that is not named counts as known at its beginning.
 */
export async function exchangePulse(
  input: Request & { services: Pick<Services, 'storage' | 'clock'> },
): Promise<Result<PulseFound, Refusal>> {
  const { services, ...request } = input;
  const { actor, key, pulse } = request;
  const at = services.clock.now();
  const silentSince = new Date(at.getTime() - SILENCE_LIMIT);
  const read = await services.storage.read((repositories) => look({ repositories, request, silentSince }));
  if (!read.ok) return read;
  const { answer, own, place } = read.value;
  if (!isNoted({ own, place, at })) {
    const change = { key, actor, tab: pulse.tab, place, at, silentSince };
    await services.storage.transact(async ({ presence }) => ok(await presence.note(change)));
  }
  return ok(answer);
}

type Looked = { answer: PulseFound; own: Presence | undefined; place: FormKey | undefined };

async function look(input: {
  repositories: Repositories;
  request: Request;
  silentSince: Date;
}): Promise<Result<Looked, Refusal>> {
  const { repositories, request, silentSince } = input;
  const { actor, key, pulse } = request;
  const header = await repositories.budgets.find({ actor, key });
  if (header === undefined) return refuse({ code: 'NOT_FOUND' });
  const { section, state } = header;
  const allowed = authorizeBudget({ actor, key, action: 'read', resource: { section: section.code, state } });
  if (!allowed.ok) return allowed;
  const units = await repositories.budgets.units({ actor, key });
  const seen = await repositories.forms.seen({ actor, key });
  const isSeen = seeing({ actor, seen });
  const tabs = await repositories.presence.list({ key, seenSince: silentSince });
  const others = tabs.filter((tab) => tab.actor.id !== actor.id && isSeen(tab));
  const known = new Map(pulse.known.map((form) => [formName(form), form.revision]));
  const behind = seen.flatMap((form) => {
    const revision = known.get(formName(form)) ?? 0;
    return revision < form.revision ? [{ form: form.form, owner: form.owner, revision }] : [];
  });
  const saves = await repositories.forms.savesSince({ key, known: behind });
  return ok({
    answer: {
      present: present(others),
      others: saves.map((save): OthersChange => othersChange(save)),
      standing: standingOf({ actor, key, header, units }),
    },
    own: tabs.find((tab) => tab.actor.id === actor.id && tab.tab === pulse.tab),
    place: pulse.at !== undefined && isSeen(pulse.at) ? pulse.at : undefined,
  });
}

function standingOf(filling: Filling): PulseFound['standing'] {
  const { state, round } = filling.header;
  const units = filling.units.map((unit) => ({ code: unit.code, state: unit.state }));
  return { state, round, units, ...editableBy(filling) };
}

/** Whether a person may see a form, one that nobody has saved yet included. */
function seeing({ actor, seen }: { actor: Actor; seen: readonly FormHeader[] }): (form: FormKey) => boolean {
  const { scope } = actor;
  if (scope.level !== 'unit') return () => true;
  const names = new Set(seen.map(formName));
  return (form) =>
    names.has(formName(form)) ||
    form.form === 'profile' ||
    (formDefinition({ id: form.form }).owner === 'unit' && form.owner === scope.unit);
}

/** Each person once in each form, in the order of forms and names. */
function present(tabs: readonly Presence[]): PulseAnswer['present'] {
  const people = new Map(
    tabs.map(({ form, owner, actor }) => [
      `${formName({ form, owner })} ${actor.id}`,
      { form, owner, person: actor.id, name: actor.name },
    ]),
  );
  return [...people].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, person]) => person);
}

/** Whether what is kept of a tab says already where it is: then nothing needs to be written. */
function isNoted(input: { own: Presence | undefined; place: FormKey | undefined; at: Date }): boolean {
  const { own, place, at } = input;
  if (own === undefined || place === undefined) return own === undefined && place === undefined;
  return formName(own) === formName(place) && at.getTime() - own.seenAt.getTime() < NOTE_INTERVAL;
}
