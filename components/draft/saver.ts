import { nanoid } from 'nanoid';
import type { Answer } from '#components/server/ask.ts';
import type { DraftConflict, DraftSave, DraftSaved, FormPatch } from '#lib/core/screen/index.ts';
import type { DraftServer } from './draft-server.ts';

/**
 * Where saving is. `waiting`: for a pause in typing. `failing`: no answer, it is tried again. `refused`: the server said
 * no for good, in words.
 */
export type SavePhase = 'idle' | 'waiting' | 'saving' | 'failing' | 'signed-out' | 'refused';

/** Sends what is unsaved: one request at a time, and the same request again until there is an answer to it. */
export type Saver = {
  phase(): SavePhase;
  message(): string | undefined;
  /** When the server last kept something, ISO 8601. */
  savedAt(): string | undefined;
  /** What is on its way: the server may have it or not. */
  sent(): DraftSave | undefined;
  /** Something has changed: it is saved when typing pauses. */
  changed(): void;
  /** Saves at once what there is; tries again at once what failed. */
  flush(): void;
  /** The session has ended; nothing is sent until there is another. */
  signedOut(): void;
  signedIn(): void;
  /** What there is to save may be less than before: a refusal that no longer concerns anything is forgotten. */
  reconsider(): void;
  stop(): void;
};

/** What is done with what is to be saved, and with answers. */
export type SaverInput = {
  server: Pick<DraftServer, 'save'>;
  /** What is to be saved now; empty where there is nothing. */
  collect(): FormPatch[];
  onSaved(done: { save: DraftSave; saved: DraftSaved }): void;
  onConflict(conflict: DraftConflict): void;
  /** Nothing was kept, and sending it again would not help: the budget may have moved on. */
  onRefused(): void;
  /** The phase may be another. */
  onPhase(): void;
};

/** A pause in typing after which is saved, and the longest that typing without a pause stays unsaved, in ms. */
const PAUSE = 1_000;
const LONGEST = 8_000;
const FIRST_RETRY = 1_000;
const SLOWEST_RETRY = 30_000;
const UNREACHABLE = '连不上服务器，正在重试';
const NO_WORDS = '服务器没有接受这次保存';

/** Saves for one budget. Nothing is sent before `changed` or `flush`. */
export function createSaver(input: SaverInput): Saver {
  let request: { idempotencyKey: string; body: string; save: DraftSave } | undefined;
  let running = false;
  let stopped = false;
  let attempts = 0;
  let conflictsInARow = 0;
  let blocked: 'signed-out' | 'refused' | undefined;
  let message: string | undefined;
  let savedAt: string | undefined;
  let unsavedSince: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait(delay: number): void {
    clearTimeout(timer);
    timer = stopped ? undefined : setTimeout(() => void run(), Math.max(0, delay));
  }

  function changed(): void {
    if (blocked === 'refused') blocked = undefined;
    const now = Date.now();
    unsavedSince ??= now;
    if (request === undefined && blocked === undefined && attempts === 0)
      wait(Math.min(PAUSE, unsavedSince + LONGEST - now));
    input.onPhase();
  }

  async function run(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (running || stopped || blocked !== undefined) return;
    request ??= requestOf(input.collect());
    if (request === undefined) {
      unsavedSince = undefined;
      return input.onPhase();
    }
    running = true;
    input.onPhase();
    const sent = request;
    const answer = await input.server.save(sent);
    running = false;
    if (answer.ok) saved({ save: sent.save, saved: answer.value });
    else failed(answer);
    input.onPhase();
  }

  function saved(done: { save: DraftSave; saved: DraftSaved }): void {
    settle();
    attempts = 0;
    conflictsInARow = 0;
    savedAt = done.saved.savedAt;
    input.onSaved(done);
    goOn(PAUSE);
  }

  function failed(answer: Answer<unknown> & { ok: false }): void {
    const outcome = outcomeOf(answer);
    message = answer.message;
    if (outcome === 'signed-out') blocked = 'signed-out';
    else if (outcome === 'unknown') {
      message = answer.message ?? UNREACHABLE;
      wait(backoff(attempts++));
    } else {
      settle();
      attempts = 0;
      if (outcome === 'conflict') {
        input.onConflict(answer.body as DraftConflict);
        goOn(conflictsInARow++ === 0 ? 0 : backoff(conflictsInARow));
      } else if (outcome === 'new-key') goOn(backoff(conflictsInARow++));
      else {
        blocked = 'refused';
        message ??= NO_WORDS;
        input.onRefused();
      }
    }
  }

  /** There is an answer: what comes next is another request. */
  function settle(): void {
    request = undefined;
    unsavedSince = undefined;
    message = undefined;
  }

  function goOn(delay: number): void {
    if (input.collect().length === 0) return;
    unsavedSince = Date.now();
    wait(delay);
  }

  return {
    phase() {
      if (blocked !== undefined) return blocked;
      if (attempts > 0) return 'failing';
      if (running) return 'saving';
      return unsavedSince === undefined ? 'idle' : 'waiting';
    },
    message: () => message,
    savedAt: () => savedAt,
    sent: () => request?.save,
    changed,
    flush() {
      if (blocked === 'refused') blocked = undefined;
      void run();
    },
    signedOut() {
      blocked = 'signed-out';
      input.onPhase();
    },
    signedIn() {
      if (blocked === 'signed-out') blocked = undefined;
      void run();
    },
    reconsider() {
      if (blocked === 'refused' && input.collect().length === 0) blocked = undefined;
      input.onPhase();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function requestOf(forms: FormPatch[]): { idempotencyKey: string; body: string; save: DraftSave } | undefined {
  if (forms.length === 0) return undefined;
  const save = { forms };
  return { idempotencyKey: nanoid(), body: JSON.stringify(save), save };
}

function backoff(attempt: number): number {
  return Math.min(SLOWEST_RETRY, FIRST_RETRY * 2 ** attempt);
}

/** `unknown`: the server may have kept it or not, so the same request is sent again. All others: nothing was kept. */
function outcomeOf(answer: { status: number; code?: string | undefined }) {
  const { status, code } = answer;
  if (status === 0 || status === 408 || status === 429 || status >= 500) return 'unknown';
  if (status === 401) return 'signed-out';
  if (code === 'FORM_CONFLICT' || code === 'PROJECT_CODE_TAKEN') return 'conflict';
  return code === 'IDEMPOTENCY_KEY_REUSED' ? 'new-key' : 'refused';
}
