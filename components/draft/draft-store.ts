import type { Change, FormKey, FormRow } from '#lib/core/forms/index.ts';
import type { DraftView, OthersChange, PulseAnswer, Standing } from '#lib/core/screen/index.ts';
import type { FormStore } from './form-store.ts';
import type { Observed } from './observed.ts';
import type { Question } from './questions.ts';
import type { SaveStatus } from './save-state.ts';

/** A project of this person's that had to get another code, since somebody else has saved one under the first. */
export type RecodedProject = { unit: string; name: string; from: string; to: string };

/** A form of the budget. `unit` is the code of the unit it belongs to; empty for the department's own. */
export type DraftedForm = { key: FormKey; unit: string; store: FormStore };

/** What of one form the server does not have for certain; `rows` are the rows concerned as this person sees them. */
export type UnsavedForm = { key: FormKey; changes: readonly Change[]; rows: readonly FormRow[] };

type Seen<T> = Pick<Observed<T>, 'get' | 'subscribe'>;

/** All forms of one budget in the browser, saved as they change. */
export type DraftStore = {
  /** Id of this tab. */
  readonly tab: string;
  /** The budget as the server last sent it; its `forms` are those of that moment, the current ones are `forms`. */
  readonly view: Seen<DraftView>;
  /** The forms there are; the same array until one is added. */
  readonly forms: Seen<readonly DraftedForm[]>;
  readonly status: Seen<SaveStatus>;
  /** Places that two people changed at once, waiting for this person's answer. */
  readonly questions: Seen<readonly Question[]>;
  /** The project that last had to get another code, because somebody else was faster with the first. */
  readonly recoded: Seen<RecodedProject | undefined>;
  /** Who else is in which form. */
  readonly present: Seen<PulseAnswer['present']>;
  /** A form; an empty one where nothing has been filled yet. */
  form(key: FormKey): FormStore;
  /** A form of a unit, where the unit does not follow from its key: of a project that is on no list yet. */
  addForm(form: FormKey & { unit: string }): FormStore;
  /** Tells of every change of every form. */
  onChange(
    listener: (change: { key: FormKey; changes: readonly Change[]; origin: 'person' | 'server' }) => void,
  ): () => void;
  answer(answers: readonly { question: Question; take: 'mine' | 'theirs' }[]): void;
  /** Saves at once, or tries again at once. */
  save(): void;
  /** Says in which form this person is; in none where `undefined`. */
  enter(form: FormKey | undefined): void;
  /** The person has signed in again: saving goes on. */
  signedIn(): void;
  /** Asks the server for all forms as they are, and where the budget stands. */
  refresh(): Promise<void>;
};

/** What only those around the draft use: its journal, the other tabs, the pulse. */
export type OpenDraftStore = DraftStore & {
  /** What the server does not have for certain, by form. */
  unsaved(): UnsavedForm[];
  /** The form this person is in. */
  place(): FormKey | undefined;
  known(): readonly (FormKey & { revision: number })[];
  /** Takes over what others saved, in any order; what is known already is passed over. */
  takeOthers(others: readonly OthersChange[]): void;
  setPresent(present: PulseAnswer['present']): void;
  /** Where the budget stands now: where that is another place than is known, the forms open or close at once. */
  takeStanding(standing: Standing): void;
  setJournal(available: boolean): void;
  setOnline(online: boolean): void;
  signedOut(): void;
  /** Tells what has been saved from here, with what others saved in between, in order. */
  onSaved(listener: (saved: readonly OthersChange[]) => void): () => void;
  close(): void;
};
