import type { SavePhase } from './saver.ts';

/**
 * How it stands with saving, for people. `conflict`: all is saved but what waits for an answer. `message`: words of the
 * server or of the network. `journal`: this browser keeps what is unsaved, so that a crash loses nothing;
 * absent until that is known.
 */
export type SaveStatus = {
  state: 'saved' | 'unsaved' | 'saving' | 'offline' | 'signed-out' | 'conflict' | 'refused';
  savedAt: string | undefined;
  message: string | undefined;
  journal: boolean | undefined;
};

/** The state that people see of where saving is. */
export function saveState(input: { phase: SavePhase; questions: number; online: boolean }): SaveStatus['state'] {
  const { phase, questions, online } = input;
  switch (phase) {
    case 'signed-out':
    case 'refused':
      return phase;
    case 'failing':
      return 'offline';
    case 'saving':
      return 'saving';
    case 'waiting':
      return online ? 'unsaved' : 'offline';
    case 'idle':
      return questions > 0 ? 'conflict' : 'saved';
  }
}
