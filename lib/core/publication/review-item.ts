import type { PrintedPlace } from '#lib/core/disclosure/index.ts';
import type { FormPlace } from '#lib/core/forms/index.ts';

/** How an item of the review stands, and what people call it. `by-hand`: no program can tell, whoever confirms looks. */
export const ITEM_STATES = {
  met: '符合',
  blocked: '须改正',
  decide: '须说明',
  'not-applicable': '不适用',
  'by-hand': '人工核对',
} as const;

export type ItemState = keyof typeof ITEM_STATES;

/** What the items are about, in the order in which they are shown. */
export const ITEM_GROUPS = {
  content: '应当公开的内容',
  tables: '应当公开的表',
  text: '文字和数字',
  private: '个人信息',
  time: '日期和时限',
} as const;

export type ItemGroup = keyof typeof ITEM_GROUPS;

/**
 * Something that an item lacks. `blocks`: the publication waits until it is mended; otherwise it may stand where somebody says
 * why. `rule` is the rule that found it, whose findings every move asks about by itself; `place` is the cell to mend.
 */
export type ReviewProblem = {
  id: string;
  blocks: boolean;
  message: string;
  rule?: string;
  place?: FormPlace;
};

/** A demand on what is published: how it stands, where that stands in the report, and what is to be done. */
export type ReviewItem = {
  id: string;
  group: ItemGroup;
  demand: string;
  basis: string;
  state: ItemState;
  at: readonly PrintedPlace[];
  /** What is worth knowing besides, as why it does not apply. */
  note?: string;
  problems: readonly ReviewProblem[];
};

/** Where of an item its problems tell its state. */
export function itemStateOf(problems: readonly ReviewProblem[]): ItemState {
  if (problems.some(({ blocks }) => blocks)) return 'blocked';
  return problems.length > 0 ? 'decide' : 'met';
}
