import { authorizeBudget } from '#lib/auth/gates.ts';
import type { CutMade, Entry, NumberView, TracedLine, TracedPlace } from '#lib/core/explanation/index.ts';
import { type FormKey, type FormPlace, formName, readKey } from '#lib/core/forms/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { othersChange } from '../draft/save-draft.ts';
import type { Comment, FormSave } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';

/**
 * Adds to an explanation who entered each value and when, and what was cut of it, by whom and why. Of forms that the actor
 * does not see nothing is told.
 */
export async function traceNumber(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
  key: BudgetKey;
  view: NumberView;
}): Promise<Result<NumberView, Refusal>> {
  const { services, actor, key, view } = input;
  return services.storage.read(async (repositories): Promise<Result<NumberView, Refusal>> => {
    const header = await repositories.budgets.find({ actor, key });
    if (header === undefined) return refuse({ code: 'NOT_FOUND' });
    const resource = { section: header.section.code, state: header.state };
    const allowed = authorizeBudget({ actor, key, action: 'read', resource });
    if (!allowed.ok) return allowed;
    const wanted = new Set(placesIn(view).map(formName));
    const seen = await repositories.forms.seen({ actor, key });
    const known = seen
      .filter((form) => wanted.has(formName(form)))
      .map(({ form, owner }) => ({ form, owner, revision: 0 }));
    const saves = known.length === 0 ? [] : await repositories.forms.savesSince({ key, known });
    const remarks = known.length === 0 ? [] : await repositories.comments.list({ actor, key });
    return ok(traced({ view, entryOf: entriesOf(saves), cutsOf: cutsOf(remarks) }));
  });
}

type EntryOf = (place: FormPlace) => Entry | undefined;
type CutsOf = (place: FormPlace, amount: number) => CutMade[];

function placesIn({ lines, origin }: NumberView): FormPlace[] {
  return [
    ...lines.flatMap(({ place }) => (place === undefined ? [] : [place])),
    ...(origin?.terms ?? []).flatMap(({ places = [] }) => places),
  ];
}

function traced({ view, entryOf, cutsOf: cuts }: { view: NumberView; entryOf: EntryOf; cutsOf: CutsOf }): NumberView {
  const lines = view.lines.map((line): TracedLine => {
    if (line.place?.row === undefined) return line;
    const entered = entryOf(line.place);
    const made = cuts(line.place, line.amount);
    return { ...line, ...(entered === undefined ? {} : { entered }), ...(made.length === 0 ? {} : { cuts: made }) };
  });
  const place = (entered: TracedPlace): TracedPlace => {
    const entry = entryOf(entered);
    return entry === undefined ? entered : { ...entered, entered: entry };
  };
  if (view.origin === undefined) return { ...view, lines };
  const terms = view.origin.terms.map((term) =>
    term.places === undefined ? term : { ...term, places: term.places.map(place) },
  );
  return { ...view, origin: { ...view.origin, terms }, lines };
}

/**
 * Who wrote a cell: whoever set it last; where an amount follows from other cells of its row, whoever set one of these. Cuts
 * are told apart.
 */
function entriesOf(saves: readonly FormSave[]): EntryOf {
  const last = new Map<string, Entry>();
  for (const save of saves) {
    if (save.origin === 'cut') continue;
    const { by, at } = othersChange(save);
    for (const name of save.changes.flatMap((change) => namesOf(save, change))) last.set(name, { by, at });
  }
  return (place) => {
    const row = rowName(place, place.row ?? '');
    return last.get(`${row} ${place.field ?? ''}`) ?? last.get(row);
  };
}

function rowName(form: FormKey, row: string): string {
  return `${formName(form)} ${row}`;
}

function namesOf(form: FormKey, change: FormSave['changes'][number]): string[] {
  if (change.type === 'insert') {
    const row = rowName(form, change.row.id);
    return [row, ...Object.keys(change.row.cells).map((field) => `${row} ${field}`)];
  }
  if (change.type !== 'set' || readKey(change.field).mark !== undefined) return [];
  const row = rowName(form, change.row);
  return [row, `${row} ${change.field}`];
}

/** Cuts that led to what stands now: whoever entered another amount after a cut has answered it. */
function cutsOf(remarks: readonly Comment[]): CutsOf {
  const made = remarks.filter(
    ({ kind, cut, resolved }) => kind === 'cut' && cut !== undefined && resolved === undefined,
  );
  const ofRow = Map.groupBy(made, (remark) =>
    remark.form === '' ? '' : rowName({ form: remark.form, owner: remark.owner }, remark.row),
  );
  return (place, amount) => {
    const cuts: CutMade[] = [];
    let left = amount;
    for (const { cut, by, at, text } of (ofRow.get(rowName(place, place.row ?? '')) ?? []).toReversed()) {
      if (cut === undefined || cut.to !== left) continue;
      cuts.unshift({ from: cut.from, to: cut.to, by: by.name, at: at.toISOString(), reason: text });
      left = cut.from;
    }
    return cuts;
  };
}
