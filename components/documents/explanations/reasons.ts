import type { LiveLastYear } from '#components/live/live-state.ts';
import type { CellReference } from '#lib/core/disclosure/index.ts';
import type { Fen } from '#lib/core/money/index.ts';

/** A reason of 增减变化原因: its field, the figure whose change it explains, and figures of the amount itself. */
export type Reason = {
  field: string;
  change: string;
  figures: readonly string[];
  /** Where this year's amount is derived, and last year's figure beside it, for districts that print no sentence. */
  compared?: { cell: CellReference; before: (figures: LiveLastYear['figures']) => Fen | undefined };
};

/** Part of “三公”经费 that units write a note on. */
export type ThreePublicPart = 'abroad' | 'vehicles' | 'reception';

const threePublic = (column: string): CellReference => ({ table: 'three-public', row: 'total', column });

/** Reasons by their heads, in the order of the report. */
export const REASON_GROUPS: readonly {
  id: string;
  title: string;
  reasons: readonly (Reason & { notes?: ThreePublicPart })[];
}[] = [
  {
    id: 'totals',
    title: '收支和支出总的变化',
    reasons: [
      { field: 'total', change: 'total', figures: ['income.total', 'expenditure.total', 'overall.total'] },
      { field: 'general', change: 'general', figures: ['general.total', 'general.current'] },
      {
        field: 'basic',
        change: 'general.basic',
        figures: ['general.basic'],
        compared: {
          cell: { table: 'general-by-function', row: 'total', column: 'basic' },
          before: ({ basic }) => basic,
        },
      },
      {
        field: 'projects',
        change: 'expenditure.project',
        figures: ['expenditure.project'],
        compared: { cell: { table: 'expenditure', row: 'total', column: 'project' }, before: ({ project }) => project },
      },
    ],
  },
  {
    id: 'three-public',
    title: '“三公”经费',
    reasons: [
      { field: 'threePublic.total', change: 'three-public', figures: ['three-public.total'] },
      {
        field: 'threePublic.abroad',
        change: 'three-public.abroad',
        figures: ['three-public.abroad'],
        compared: { cell: threePublic('abroad'), before: (figures) => figures.threePublic?.abroad },
        notes: 'abroad',
      },
      {
        field: 'threePublic.vehicles',
        change: 'three-public.vehicles',
        figures: ['three-public.vehicles'],
        compared: {
          cell: threePublic('vehicles'),
          before: (figures) => figures.threePublic?.vehicles,
        },
        notes: 'vehicles',
      },
      {
        field: 'threePublic.reception',
        change: 'three-public.reception',
        figures: ['three-public.reception'],
        compared: { cell: threePublic('reception'), before: (figures) => figures.threePublic?.reception },
        notes: 'reception',
      },
    ],
  },
  {
    id: 'other',
    title: '其他重要事项',
    reasons: [
      { field: 'agencyOperating', change: 'agency-operating', figures: ['agency-operating'] },
      {
        field: 'procurement',
        change: 'procurement',
        figures: ['procurement.total'],
        compared: {
          cell: { table: 'procurement', row: 'total', column: 'amount' },
          before: ({ procurement }) => procurement,
        },
      },
    ],
  },
];

/** A reason with a unit's note taken up: the note where nothing stands there, else behind what does. */
export function withNote({ reason, note }: { reason: string; note: string }): string {
  const own = reason.trim().replace(/[。；;，,]+$/, '');
  const taken = note.trim().replace(/[。；;，,]+$/, '');
  if (own === '') return taken;
  return own.includes(taken) ? own : `${own}；${taken}`;
}
