import { classificationOf } from '#lib/core/classification/index.ts';
import { LiveDraft } from './live-draft.ts';
import type { FromWorker, ToWorker } from './live-protocol.ts';

/** How long after the last change rules are run while nobody looks at tables, in milliseconds. */
const QUIET = 400;

type Surroundings = {
  tell: (message: FromWorker) => void;
  /** Runs work after what was said in the meantime was heard. @returns what calls it off */
  later: (work: () => void, milliseconds: number) => () => void;
};

/**
 * Decides what is derived when: totals first, then tables and sentences, always of the newest state. What was not begun
 * when the next change comes is not done at all.
 */
export class LiveQueue {
  readonly #surroundings: Surroundings;
  #draft: LiveDraft | undefined;
  #version = 0;
  #wanted = false;
  #callOff = () => {};

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Takes what the page says. */
  hear(message: ToWorker): void {
    try {
      this.#take(message);
    } catch (error) {
      this.#fail(error);
    }
  }

  #take(message: ToWorker): void {
    if (message.type === 'explain') this.#explain(message);
    else {
      if (message.type === 'start') {
        const { view, classification } = message;
        this.#draft = new LiveDraft({ view, classification: classificationOf(classification) });
      } else if (message.type === 'want-report') this.#wanted = message.wanted;
      else {
        if (message.type === 'changes') this.#draft?.apply(message.key, message.changes);
        else this.#draft?.replace(message.form);
        this.#version = message.version;
      }
      this.#begin();
    }
  }

  #explain({ request, cell }: Extract<ToWorker, { type: 'explain' }>): void {
    const explanation = this.#draft?.explain(cell);
    if (explanation) this.#surroundings.tell({ type: 'explained', request, explanation });
  }

  /** Totals as soon as all that was said is heard, then the report; what was planned before is called off. */
  #begin(): void {
    this.#plan(() => {
      this.#totals();
      this.#plan(() => this.#report(), this.#wanted ? 0 : QUIET);
    }, 0);
  }

  #plan(work: () => void, milliseconds: number): void {
    this.#callOff();
    this.#callOff = this.#surroundings.later(() => {
      try {
        work();
      } catch (error) {
        this.#fail(error);
      }
    }, milliseconds);
  }

  #totals(): void {
    if (this.#draft === undefined) return;
    this.#surroundings.tell({ type: 'totals', version: this.#version, ...this.#draft.totals() });
  }

  #report(): void {
    if (this.#draft === undefined) return;
    const version = this.#version;
    const report = this.#wanted ? this.#draft.report() : undefined;
    const rules = { findings: this.#draft.findings(), states: this.#draft.states() };
    this.#surroundings.tell(
      report === undefined ? { type: 'findings', version, ...rules } : { type: 'report', version, ...report, ...rules },
    );
  }

  #fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.#surroundings.tell({ type: 'failed', version: this.#version, message });
  }
}
