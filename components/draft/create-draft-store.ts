import { nanoid } from 'nanoid';
import type { Change, FormDefinition, FormId, FormKey } from '#lib/core/forms/index.ts';
import type { DraftView, OthersChange, PulseAnswer, Standing } from '#lib/core/screen/index.ts';
import { openForms } from './draft-forms.ts';
import type { DraftServer } from './draft-server.ts';
import type { OpenDraftStore, RecodedProject } from './draft-store.ts';
import { acknowledge, adoptCurrent, mergeOthers, savedInOrder, unsavedForms } from './merge-answers.ts';
import { observed, sameFields } from './observed.ts';
import { codesIn, codesOn, type GivenCode, partProjects } from './part-projects.ts';
import type { Question } from './questions.ts';
import { type SaveStatus, saveState } from './save-state.ts';
import { createSaver } from './saver.ts';
import { hasMoved } from './standing.ts';

type Changed = { key: FormKey; changes: readonly Change[]; origin: 'person' | 'server' };

/**
 * The draft of one budget in this tab, as the server sent it. What is typed is saved when typing pauses; nothing typed
 * is ever dropped, and nothing of others is written over unasked. `define` gives the definition of a form.
 */
export function createDraftStore(input: {
  view: DraftView;
  server: Pick<DraftServer, 'load' | 'save'>;
  define(id: FormId): FormDefinition;
}): OpenDraftStore {
  const { server } = input;
  const view = observed(input.view);
  const present = observed<PulseAnswer['present']>([]);
  const recoded = observed<RecodedProject | undefined>(undefined);
  const questions = observed<readonly Question[]>([], (a, b) => a.length + b.length === 0);
  const saveListeners = new Set<(saved: readonly OthersChange[]) => void>();
  const changeListeners = new Set<(changed: Changed) => void>();
  const surroundings: { journal: boolean | undefined; online: boolean } = { journal: undefined, online: true };
  /** What others saved while a save of ours was on its way, and whether all forms must be asked for again. */
  let late: OthersChange[] = [];
  let refreshWanted = false;
  let place: FormKey | undefined;
  let unitsStanding: Standing['units'] | undefined;

  const forms = openForms({
    view: input.view,
    define: input.define,
    onChange({ form, changes, origin }) {
      for (const listener of [...changeListeners]) listener({ key: form.store.key, changes, origin });
      if (origin === 'server') return;
      if (questions.get().length > 0) askAgain();
      saver.changed();
    },
  });

  const saver = createSaver({
    server,
    collect: forms.patches,
    onSaved(done) {
      const saved = savedInOrder({ ...done, by: view.get().person.name });
      part(codesIn(done.saved.others));
      if (!acknowledge({ forms, ...done })) refreshWanted = true;
      for (const listener of [...saveListeners]) listener(saved);
      settled();
    },
    onConflict(conflict) {
      part(codesOn(conflict.current));
      adoptCurrent({ forms, conflict });
      settled();
    },
    onRefused() {
      refreshWanted = true;
      settled();
    },
    onPhase: showStatus,
  });
  const status = observed<SaveStatus>(currentStatus(), sameFields);

  function currentStatus(): SaveStatus {
    const phase = saver.phase();
    const settled = phase === 'idle' || phase === 'waiting' || phase === 'refused';
    const stuck = settled ? forms.stuck() : undefined;
    const message = stuck ?? saver.message();
    const state =
      stuck === undefined ? saveState({ phase, questions: questions.get().length, ...surroundings }) : 'refused';
    return { state, savedAt: saver.savedAt(), message, journal: surroundings.journal };
  }

  function showStatus(): void {
    status.set(currentStatus());
  }

  function askAgain(): void {
    questions.set([...forms.all()].flatMap((form) => form.questions()));
  }

  function part(given: readonly GivenCode[]): void {
    for (const project of partProjects({ forms, budget: view.get().key, given })) recoded.set(project);
  }

  function settled(): void {
    const waiting = late;
    late = [];
    takeOthers(waiting);
    if (refreshWanted) void refresh();
  }

  function takeOthers(others: readonly OthersChange[]): void {
    if (saver.sent() !== undefined) {
      late.push(...others);
      return;
    }
    part(codesIn(others));
    if (!mergeOthers({ forms, others })) refreshWanted = true;
    askAgain();
    showStatus();
    if (refreshWanted) void refresh();
  }

  async function refresh(): Promise<void> {
    refreshWanted = saver.sent() !== undefined;
    if (refreshWanted) return;
    const answer = await server.load();
    if (!answer.ok) {
      refreshWanted = true;
      if (answer.status === 401) saver.signedOut();
      return;
    }
    // What was asked before a save began says nothing about the time after it.
    if (saver.sent() !== undefined) {
      refreshWanted = true;
      return;
    }
    const closed = forms.stuck() !== undefined;
    part(codesOn(answer.value.forms));
    forms.refresh(answer.value);
    view.set(answer.value);
    askAgain();
    saver.reconsider();
    // What was typed before the budget moved on, and could not be saved, is saved now that it has come back.
    if (closed && forms.stuck() === undefined) saver.changed();
  }

  return {
    tab: nanoid(),
    view,
    forms: forms.listed,
    status,
    questions,
    recoded,
    present,
    form: (key) => forms.open(key).store,
    addForm: (form) => forms.open(form).store,
    onChange: (listener) => listen(changeListeners, listener),
    onSaved: (listener) => listen(saveListeners, listener),
    answer(answers) {
      for (const { question, take } of answers) forms.open(question.key).answer({ question, take });
      askAgain();
      saver.changed();
    },
    save() {
      // Where the budget could not be changed, it may be possible by now.
      if (status.get().state === 'refused') void refresh().then(saver.flush);
      else saver.flush();
    },
    enter(form) {
      place = form;
    },
    place: () => place,
    signedIn: saver.signedIn,
    signedOut: saver.signedOut,
    unsaved: () => unsavedForms({ forms, sent: saver.sent() }),
    known: () => [...forms.all()].map((form) => ({ ...form.store.key, revision: form.revision() })),
    takeOthers,
    refresh,
    setPresent: present.set,
    takeStanding(standing) {
      const moved = hasMoved({ view: view.get(), last: unitsStanding, standing });
      unitsStanding = standing.units;
      if (moved) void refresh();
    },
    setJournal(available) {
      surroundings.journal = available;
      showStatus();
    },
    setOnline(online) {
      surroundings.online = online;
      if (online) saver.flush();
      showStatus();
    },
    close: saver.stop,
  };
}

function listen<T>(listeners: Set<(value: T) => void>, listener: (value: T) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
