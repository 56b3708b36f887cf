import type { ReactNode } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import type { Choice, FieldKind, FormRow } from '#lib/core/forms/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { Result } from '#lib/core/result/index.ts';

/** How a shown value weighs. */
export type CellTone = 'danger' | 'warning' | 'muted' | 'done';

/** What a cell shows. `value` is the amount behind an amount, in 分; `title` is read on hover. */
export type CellView = {
  text: string;
  value?: Fen | undefined;
  tone?: CellTone | undefined;
  title?: string | undefined;
};

/** The unit that amounts are shown in, and that a bare number is typed in. What is stored is 元 always. */
export type GridMeasure = '元' | '万元';

/** What a picker of codes is given; `CodePicker` takes exactly this and its `kind`. */
export type PickerProps = {
  /** Text of the cell now. */
  value: string;
  /** What has been typed so far, to search by. */
  query: string;
  onPick: (code: string) => void;
  onClose: () => void;
  /** The cell, to stand beside. */
  anchor: HTMLElement;
};

/** A column of a grid. */
export type GridColumn = {
  /** Field of the row; for a computed column any id that no field has. */
  field: string;
  /** Head, as the form prints it. Long heads wrap. */
  label: string;
  kind: FieldKind | 'computed';
  /** Pixels. */
  width: number;
  /** Takes what is left of the width. */
  grow?: boolean;
  /** Stays in sight while the others scroll sideways. Frozen columns come first. */
  frozen?: boolean;
  /** Head over this and its neighbours that have the same. */
  headGroup?: string;
  align?: 'left' | 'right' | 'center';
  readOnly?: boolean | ((row: FormRow) => boolean);
  choices?: readonly Choice[];
  /** Unit behind a number: 人, 辆. Said in the head, and taken off what is typed. */
  measure?: string;
  /** What a computed column shows. */
  compute?: (row: FormRow) => CellView;
  /** How the text of an entered cell is shown: `30101` as `30101 基本工资`. Amounts, choices and flags know it themselves. */
  show?: (input: { text: string; row: FormRow }) => CellView;
  /** What an entered cell shows while nothing is in it: the amount that follows from the row's other cells. Shown muted. */
  empty?: (row: FormRow) => CellView;
  /** Emptying a cell that was never filled says something too: a 测算依据 that is not to be printed. */
  blankCounts?: boolean;
  /** Filled by the product where nobody fills it: a pasted blank leaves it, and a row copied in the grid gets its own. */
  given?: boolean;
  /** Makes the text to keep of what was typed or pasted, or says in words why it cannot. Codes have one: see `readCode`. */
  read?: (text: string) => Result<string, string>;
  /**
   * Ends when what the column is read by is here, a list of codes, or cannot be had; it never rejects. Nothing where it is
   * here: what is pasted or typed before is read again then.
   */
  arriving?: () => Promise<void> | undefined;
  /** What Alt+↓ opens. Choices have a list of their own. */
  picker?: (props: PickerProps) => ReactNode;
};

/** A computed line above the rows that it sums: a 类 or 款. `order` places it among its like; its id does where absent. */
export type GridGroup = { id: string; label: string; code?: string; order?: string };

/** A cell by its row and field. */
export type GridPlace = { row: string; field: string };

/** What was remarked on a cell. */
export type CellRemark = { words: string; open: boolean };

/** What the caller is asked about a cell. */
export type CellQuestion = { row: FormRow; field: string };

export type LedgerGridProps = {
  store: FormStore;
  /** Section of the form whose rows these are. */
  section: string;
  /** Only the rows under this one. */
  parent?: string;
  columns: readonly GridColumn[];
  /** What the grid is called, for people who do not see it. */
  label: string;
  measure?: GridMeasure;
  /** Row height 28 in place of 32. */
  compact?: boolean;
  /** Groups that a row stands in, outermost first; none where its code is not known yet: it stays behind the row before it. */
  groups?: (row: FormRow) => readonly GridGroup[];
  /** Field or computed column whose place shows the label of a group. The first column where absent. */
  groupLabelField?: string;
  /** Amount columns that groups and the pinned line of totals sum. */
  totals?: readonly string[];
  totalLabel?: string;
  /** Amount of a cell, in 分, for the sums; absent where there is none. `evaluate` of its text where this is absent. */
  amountOf?: (cell: CellQuestion) => Fen | undefined;
  /** Value of what is typed into an amount. Plain amounts where absent. The error is in words. */
  evaluate?: (input: { text: string; row: FormRow; field: string }) => Result<{ amount: Fen }, string>;
  /** What is wrong with a cell, in words; the cell is marked. */
  rowErrors?: (cell: CellQuestion) => string | undefined;
  /** Why the value may no longer hold: the headcount that it was computed from has changed. */
  stale?: (cell: CellQuestion) => string | undefined;
  /** What an amount was last year, in 分, to notice one that is ten thousand times that. */
  lastYear?: (cell: CellQuestion) => Fen | undefined;
  /** What was remarked on a cell, in words; `open` where it waits for an answer. The corner of the cell is marked. */
  remark?: (cell: CellQuestion) => CellRemark | undefined;
  /** Other fields of the row that follow what is entered: the 功能科目 that goes with a 款. Fields entered in the same step stay. */
  follow?: (input: CellQuestion & { to: string }) => Readonly<Record<string, string | null>>;
  /** What `follow` waits for; nothing where it is there. Nothing is written before. */
  needs?: () => Promise<void> | undefined;
  /** Cells of a new row that comes behind `after`. Without it no rows can be added. */
  newRow?: (at: { after: FormRow | undefined }) => Readonly<Record<string, string>>;
  /** Why a row may not be deleted, in words; absent where it may. */
  keptRow?: (row: FormRow) => string | undefined;
  /** The cell that was walked to. */
  onCell?: (cell: GridPlace | undefined) => void;
  /** A sum was clicked: of a group, or of everything. */
  onTotal?: (total: { group?: string; field: string; rows: readonly string[] }) => void;
  /** Cell to go to; a new object goes there again. */
  focus?: GridPlace | undefined;
  /** What stands where there is no row. */
  emptyState?: ReactNode;
  /** What else stands in the bar over the grid. */
  toolbar?: ReactNode;
  /** Most pixels that the grid is high; it scrolls inside. The height of its container where absent. */
  maxHeight?: number;
};
