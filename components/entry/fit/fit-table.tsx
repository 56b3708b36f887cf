'use client';

import type { DraftStore } from '#components/draft/draft-store.ts';
import { useCodeNames } from '#components/draft/use-code-names.ts';
import { rowLabel } from '#lib/core/entry/index.ts';
import type { ProposedCut } from '#lib/core/fit/index.ts';
import { fen, formatYuan } from '#lib/core/money/index.ts';

const CELL = 'border-b border-line px-2 py-1';

/** A cut as it is being changed: `text` is what stands in its box. */
export type EditedCut = ProposedCut & { text: string; problem?: string };

/** The lines of a proposal, each with a box for what is left of it. Amounts are 元. */
export function FitTable(props: {
  draft: DraftStore;
  cuts: readonly EditedCut[];
  onText: (index: number, text: string) => void;
}) {
  const { draft, cuts, onText } = props;
  const names = useCodeNames();
  const labelOf = ({ line }: ProposedCut) => {
    const store = draft.form({ form: line.form, owner: line.owner });
    const row = store.row(line.row);
    return row === undefined ? '' : rowLabel(store.definition, row, names);
  };
  return (
    <table className="w-full text-grid">
      <caption className="sr-only">压减方案</caption>
      <thead className="text-left text-muted">
        <tr>
          <th scope="col" className={CELL}>
            项目
          </th>
          <th scope="col" className={CELL}>
            支出
          </th>
          <th scope="col" className={`${CELL} text-right`}>
            申报（元）
          </th>
          <th scope="col" className={`${CELL} text-right`}>
            压减后（元）
          </th>
          <th scope="col" className={`${CELL} text-right`}>
            减少（元）
          </th>
        </tr>
      </thead>
      <tbody>
        {cuts.map((cut, index) => {
          const { line, to, text, problem } = cut;
          const label = labelOf(cut);
          return (
            <tr key={`${line.form} ${line.owner} ${line.row}`}>
              <td className={`${CELL} break-words`}>{line.projectName}</td>
              <td className={`${CELL} break-words`}>{label}</td>
              <td className={`${CELL} figures text-right whitespace-nowrap`}>{formatYuan(line.amount)}</td>
              <td className={`${CELL} text-right`}>
                <input
                  aria-label={`${line.projectName} ${label} 压减后`}
                  aria-invalid={problem !== undefined || undefined}
                  inputMode="decimal"
                  autoComplete="off"
                  value={text}
                  onChange={(event) => onText(index, event.target.value)}
                  className={`figures h-8 w-36 rounded-sm border bg-surface px-2 text-right ${problem === undefined ? 'border-line-strong' : 'border-danger'}`}
                />
                {problem !== undefined && <span className="block text-danger">{problem}</span>}
              </td>
              <td className={`${CELL} figures text-right whitespace-nowrap`}>{formatYuan(fen(line.amount - to))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
