import type { BudgetKey, StateId } from '#lib/core/workflow/index.ts';
import type { DueDay } from './moves-view.ts';

/** A budget, or one unit's part of it (`unit` its code), that waits for somebody. `due` is what is due of it now. */
export type Waiting = {
  key: BudgetKey;
  departmentName: string;
  unit: string;
  unitName: string;
  state: StateId;
  round: number;
  /** What the button of the move says. */
  move: string;
  due?: DueDay;
  /** Where it was given back: by whom and why. */
  returned?: { by: string; reason: string };
  /** Remarks in it that nobody has answered. */
  openComments: number;
};

/** A message as its reader gets it; a reminder is made when it is asked for and cannot be marked as read. */
export type MessageView = {
  id: string;
  kind: 'submitted' | 'returned' | 'commented' | 'control-figures' | 'approved' | 'deadline' | 'released';
  text: string;
  departmentName: string;
  budget: { region: string; department: string; year: number };
  unit: string;
  at: string;
  read: boolean;
  reminder: boolean;
};

/** What somebody has not read yet, and what waits for them. */
export type InboxView = { unread: number; waiting: number; messages: readonly MessageView[] };
