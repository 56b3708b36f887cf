import type { DraftServer } from '#components/draft/draft-server.ts';
import { type FormRow, type FormRows, formName, mergeChanges } from '#lib/core/forms/index.ts';
import type {
  DraftConflict,
  DraftSave,
  DraftSaved,
  DraftView,
  OthersChange,
  Pulse,
  PulseAnswer,
  StoredForm,
} from '#lib/core/screen/index.ts';
import { racedCode } from '#lib/usecases/draft/raced-codes.ts';

/** What becomes of a request. `lost`: done, but the answer does not arrive. */
export type Fate = 'answered' | 'unreachable' | 'lost' | 'signed-out' | 'submitted';

/** A server in memory that merges as the real one does, and whose network does what the test says. */
export type ScriptedServer = {
  /** The server as a person's browser sees it. */
  as(person: { id: string; name: string }): DraftServer;
  /** What becomes of the requests to come, each after `delay` ms; the last one of all after these. */
  script(fates: readonly { fate: Fate; delay: number }[]): void;
  view(person: { id: string; name: string }): DraftView;
  rows(form: string): FormRows;
  /** Everything that was ever saved, in order. */
  log(): readonly OthersChange[];
  /** How many requests to save have been sent. */
  requests(): number;
  readOnly(why: string | undefined): void;
};

type Kept = { form: StoredForm; rows: FormRows; revision: number };

/** A server with these forms. */
export function scriptedServer(stored: readonly StoredForm[]): ScriptedServer {
  const forms = new Map<string, Kept>();
  for (const form of stored)
    forms.set(formName(form), { form, rows: new Map(form.rows.map((row) => [row.id, row])), revision: form.revision });
  const log: OthersChange[] = [];
  const answers = new Map<string, DraftSaved>();
  const places = new Map<string, PulseAnswer['present'][number]>();
  let fates: { fate: Fate; delay: number }[] = [];
  let requests = 0;
  let readOnly: string | undefined;

  function keptOf(key: { form: StoredForm['form']; owner: string }): Kept {
    const made = { form: { ...key, unit: key.owner, rows: [], revision: 0 }, rows: new Map(), revision: 0 };
    const kept = forms.get(formName(key)) ?? made;
    forms.set(formName(key), kept);
    return kept;
  }

  const storedOf = ({ form, rows, revision }: Kept): StoredForm => ({ ...form, rows: [...rows.values()], revision });

  function view(person: { id: string; name: string }): DraftView {
    return {
      key: { region: '420115', department: '215', year: 2026 } as unknown as DraftView['key'],
      regionName: '区',
      departmentName: '部门',
      template: '',
      state: 'drafting' as DraftView['state'],
      round: 1,
      person,
      units: [{ code: '215001', name: '本级' }],
      forms: [...forms.values()].map(storedOf),
      editable: readOnly === undefined ? ['unit', 'department'] : [],
      ...(readOnly === undefined ? {} : { readOnly }),
      quotas: [],
    };
  }

  function since(known: { form: StoredForm['form']; owner: string; revision: number }): OthersChange[] {
    return log.filter((entry) => formName(entry) === formName(known) && entry.revision > known.revision);
  }

  /** What was saved since what is known, in forms that are not heard of too. */
  function unheard(known: Pulse['known']): OthersChange[] {
    const revisions = new Map(known.map((form) => [formName(form), form.revision]));
    return log.filter((entry) => entry.revision > (revisions.get(formName(entry)) ?? 0));
  }

  function save(input: { save: DraftSave; by: string }): DraftSaved | DraftConflict {
    const trials = input.save.forms.map((patch) => {
      const kept = keptOf(patch);
      const rows: FormRows = new Map(kept.rows);
      return { patch, kept, rows, conflicts: mergeChanges({ rows, changes: patch.changes }) };
    });
    if (trials.some(({ conflicts }) => conflicts.length > 0)) {
      const conflicts = trials.flatMap(({ patch: { form, owner }, conflicts: found }) =>
        found.map((conflict) => ({ form, owner, conflict, by: '他人', at: '2026-01-01T00:00:00.000Z' })),
      );
      const current = trials.map(({ kept }) => storedOf(kept));
      return { code: 'FORM_CONFLICT', message: '有冲突', conflicts, current };
    }
    const others = trials.flatMap(({ patch }) => since(patch));
    const raced = racedCode({
      merged: trials.map(({ kept, rows }) => {
        const { rows: _, ...header } = storedOf(kept);
        const difference = { put: [], removed: [], changes: [] };
        return { header, before: [...kept.rows.values()], after: [...rows.values()], difference };
      }),
      since: others.map((other) => ({ ...other, by: { id: '', name: other.by }, at: new Date(), origin: 'entered' })),
      current: trials.map(({ kept }) => storedOf(kept)),
    });
    if (raced !== undefined) return { ...raced, message: '编码已被使用' };
    const savedAt = new Date().toISOString();
    for (const { patch, kept, rows } of trials) {
      kept.rows = rows;
      kept.revision++;
      const { form, owner, changes } = patch;
      log.push({ form, owner, changes, revision: kept.revision, by: input.by, at: savedAt });
    }
    const saved = trials.map(({ patch: { form, owner }, kept }) => ({ form, owner, revision: kept.revision }));
    return { saved, savedAt, others };
  }

  async function fateOfRequest(): Promise<Fate> {
    const { fate, delay } = fates.shift() ?? { fate: 'answered', delay: 20 };
    await new Promise((resolve) => setTimeout(resolve, delay));
    return fate;
  }

  return {
    as: (person) => ({
      load: async () => ({ ok: true, value: view(person) }),
      async save({ idempotencyKey, body }) {
        requests++;
        const fate = await fateOfRequest();
        if (fate === 'unreachable') return { ok: false, status: 0 };
        if (fate === 'signed-out') return { ok: false, status: 401, code: 'SIGNED_OUT', message: '请重新登录' };
        const key = `${person.id} ${idempotencyKey}`;
        const first = answers.get(key);
        if (first === undefined && (fate === 'submitted' || readOnly !== undefined))
          return { ok: false, status: 409, code: 'NOT_NOW', message: '预算已提交' };
        const done = first ?? save({ save: JSON.parse(body), by: person.name });
        if ('code' in done) return { ok: false, status: 409, ...done, body: done };
        answers.set(key, done);
        return fate === 'lost' ? { ok: false, status: 0 } : { ok: true, value: done };
      },
      async pulse({ at, known }: Pulse) {
        if (at === undefined) places.delete(person.id);
        else places.set(person.id, { ...at, person: person.id, name: person.name });
        const present = [...places.values()].filter((place) => place.person !== person.id);
        const { state, round, editable, ...told } = view(person);
        const why = told.readOnly === undefined ? {} : { readOnly: told.readOnly };
        const units = told.units.map(({ code }) => ({ code, state }));
        const standing = { state, round, editable, units, ...why };
        return { ok: true, value: { present, others: structuredClone(unheard(known)), standing } };
      },
    }),
    script(next) {
      fates = [...next];
    },
    view,
    rows: (form) => forms.get(form)?.rows ?? new Map<string, FormRow>(),
    log: () => log,
    requests: () => requests,
    readOnly(why) {
      readOnly = why;
    },
  };
}
