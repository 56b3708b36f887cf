import { type ClipboardEvent, type KeyboardEvent, memo, useState } from 'react';
import { amountText } from '#components/entry/amount-text.ts';
import { readTextBlock } from '#components/grid/text-block.ts';
import { applyTyped } from '#lib/core/expression/index.ts';
import { STATES } from '#lib/core/workflow/index.ts';
import { FigureField, type Measure } from './figure-field.tsx';
import { type FigureBlock, type FigureLine, type FigureSums, textsOf } from './figures-department.ts';
import type { FiguresPart } from './use-region-figures.ts';

/** A cell that gets a text. */
export type FigureEntry = { department: string; name: string; text: string };

/** A department of the grid; `block` is there once its figures are. */
export type GridDepartment = { code: string; name: string; part?: FiguresPart; block?: FigureBlock };

type Props = {
  label: string;
  /** What its lines are: heads the first column. */
  lines: string;
  columns: readonly { key: string; fund: string; category: string }[];
  departments: readonly GridDepartment[];
  measure: Measure;
  /** Whether departments begin folded: with many lines each. */
  folded: boolean;
  enter: (entries: readonly FigureEntry[]) => void;
  say: (words: string) => void;
};

const CELL = 'border-b border-line px-1.5 py-1 align-top';
/** Widths of the first column and of every other one, in rem: room for a name, and for 999,999,999.99. */
const FIRST_WIDTH = 18;
const CELL_WIDTH = 8.5;
const SUMS = ['上报', '控制数', '差额（已控部分）'];
const FIRST = 'sticky left-0 z-10 max-md:static';

/** Control figures of many departments: a line a unit or project, what was asked for below each figure. */
export function FiguresGrid({ label, lines, columns, departments, measure, folded, enter, say }: Props) {
  const paste = (event: ClipboardEvent<HTMLTableElement>) => {
    const place = placeOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    if (place === undefined || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const { entries, outside } = pasted({ place, block: readTextBlock(text), table: event.currentTarget, measure });
    place.input.blur();
    enter(entries);
    const beside = outside > 0 ? `，另有 ${outside} 格在表外或不能改，没有贴` : '';
    say(`贴了 ${entries.length} 格${beside}。核对后请保存。`);
  };
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keys.
      tabIndex={0}
      className="min-h-0 flex-1 overflow-auto border-t border-line-strong"
    >
      {/* With widths that follow from nothing but the number of columns, an entry lays out its own line, not all of them. */}
      <table
        className="table-fixed border-separate border-spacing-0 text-grid"
        style={{ width: `${FIRST_WIDTH + (columns.length + SUMS.length) * CELL_WIDTH}rem` }}
        onPaste={paste}
        onKeyDown={moveByKey}
      >
        <colgroup>
          <col style={{ width: `${FIRST_WIDTH}rem` }} />
        </colgroup>
        <thead className="sticky top-0 z-20 bg-paper">
          <tr>
            <th scope="col" className={`${CELL} ${FIRST} bg-paper text-left font-medium text-muted`}>
              {lines}
            </th>
            {columns.map(({ key, fund, category }) => (
              <th key={key} scope="col" className={`${CELL} bg-paper text-right font-medium text-muted`}>
                <span className="block">{fund}</span>
                {category}
              </th>
            ))}
            {SUMS.map((head) => (
              <th
                key={head}
                scope="col"
                className={`${CELL} bg-paper text-right font-medium whitespace-nowrap text-muted`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {departments.map((department) => (
          <Department
            key={department.code}
            department={department}
            columns={columns}
            measure={measure}
            folded={folded}
            enter={enter}
          />
        ))}
      </table>
    </section>
  );
}

function Sums({ sums, measure, strong = false }: { sums: FigureSums; measure: Measure; strong?: boolean }) {
  const { asked, limit, left } = sums;
  const cell = `${CELL} figures text-right whitespace-nowrap ${strong ? 'font-medium' : ''}`;
  return (
    <>
      <td className={cell}>{amountText({ amount: asked, measure })}</td>
      <td className={cell}>{limit === undefined ? '—' : amountText({ amount: limit, measure })}</td>
      <td className={`${cell} ${left !== undefined && left < 0 ? 'text-danger' : ''}`}>
        {left === undefined ? '—' : amountText({ amount: left, measure })}
      </td>
    </>
  );
}

type DepartmentProps = Pick<Props, 'columns' | 'measure' | 'folded' | 'enter'> & { department: GridDepartment };

const Department = memo(function Department({ department, columns, measure, folded, enter }: DepartmentProps) {
  const { code, name, part, block } = department;
  const [open, setOpen] = useState(!folded);
  const { figures, entered = new Map(), trouble } = part ?? {};
  const texts = figures === undefined ? new Map<string, string>() : textsOf(figures, entered);
  return (
    <tbody data-department={code}>
      <tr className="bg-sunken">
        <th scope="rowgroup" className={`${CELL} ${FIRST} bg-sunken text-left font-medium`}>
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="text-left">
            <span aria-hidden="true" className="inline-block w-4 text-muted">
              {open ? '▾' : '▸'}
            </span>
            {name} <span className="figures font-normal text-muted">{code}</span>
          </button>
          <Standing part={part} />
        </th>
        {columns.map(({ key }, at) => {
          const sums = block?.columns[at];
          return (
            <td key={key} className={`${CELL} figures text-right`}>
              <span className="block h-5">
                {sums?.limit === undefined ? '' : amountText({ amount: sums.limit, measure })}
              </span>
              <span className="block text-[12px] leading-4 text-muted">
                {sums === undefined || sums.asked === 0 ? '' : amountText({ amount: sums.asked, measure })}
              </span>
            </td>
          );
        })}
        {block === undefined ? (
          <td colSpan={3} className={CELL} />
        ) : (
          <Sums sums={block.sums} measure={measure} strong />
        )}
      </tr>
      {trouble !== undefined && (
        <tr>
          <td colSpan={columns.length + 4} role="alert" className={`${CELL} bg-danger-soft text-danger`}>
            {name}：{trouble}
          </td>
        </tr>
      )}
      {open &&
        block?.lines.map((line) => (
          <Line
            key={line.key}
            line={line}
            department={code}
            texts={texts}
            entered={entered}
            editable={figures?.editable === true}
            columns={columns}
            measure={measure}
            enter={enter}
          />
        ))}
    </tbody>
  );
});

function Standing({ part }: { part: FiguresPart | undefined }) {
  const { figures, entered } = part ?? {};
  if (part === undefined || (figures === undefined && part.trouble === undefined))
    return <span className="block pl-4 font-normal text-muted">正在取数…</span>;
  if (figures === undefined) return null;
  const { submission, state, editable } = figures;
  const from = submission === undefined ? '尚未上报，按填报中的数' : `第 ${submission.round} 轮上报数`;
  return (
    <span className="block pl-4 font-normal text-muted">
      {STATES[state]} · {from}
      {editable ? '' : ' · 已批复，控制数不能再改'}
      {entered !== undefined && entered.size > 0 && <span className="text-accent"> · {entered.size} 格未保存</span>}
    </span>
  );
}

type LineProps = Pick<Props, 'columns' | 'measure' | 'enter'> & {
  line: FigureLine;
  department: string;
  texts: ReadonlyMap<string, string>;
  entered: ReadonlyMap<string, string>;
  editable: boolean;
};

const Line = memo(function Line(props: LineProps) {
  const { line, department, texts, entered, editable, columns, measure, enter } = props;
  return (
    <tr data-line={line.key}>
      <th scope="row" className={`${CELL} ${FIRST} max-w-72 bg-paper text-left font-normal`}>
        <span className="block truncate" title={`${line.code} ${line.name}`}>
          {line.name}
        </span>
        <span className="figures block text-[12px] leading-4 text-muted">{line.code}</span>
      </th>
      {line.cells.map(({ name, asked }, at) => (
        <td key={name} className={CELL} data-cell={name}>
          <FigureField
            label={`${line.name} ${columns[at]?.fund ?? ''} ${columns[at]?.category ?? ''}控制数`}
            text={texts.get(name) ?? ''}
            asked={asked}
            measure={measure}
            changed={entered.has(name)}
            editable={editable}
            column={at}
            onText={(text) => enter([{ department, name, text }])}
          />
        </td>
      ))}
      <Sums sums={line.sums} measure={measure} />
    </tr>
  );
});

type Place = { input: HTMLInputElement; line: HTMLTableRowElement; column: number };

function placeOf(target: EventTarget): Place | undefined {
  if (!(target instanceof HTMLInputElement) || target.dataset.column === undefined) return undefined;
  const line = target.closest<HTMLTableRowElement>('tr[data-line]');
  return line === null ? undefined : { input: target, line, column: Number(target.dataset.column) };
}

/** Where a block goes that was copied elsewhere: from the cell in hand to the right and down, whichever department that is. */
function pasted(input: {
  place: Place;
  block: readonly (readonly string[])[];
  table: HTMLTableElement;
  measure: Measure;
}): { entries: FigureEntry[]; outside: number } {
  const { place, block, table, measure } = input;
  const lines = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-line]')];
  const first = lines.indexOf(place.line);
  const entries: FigureEntry[] = [];
  let outside = 0;
  for (const [down, texts] of block.entries())
    for (const [right, typed] of texts.entries()) {
      const line = lines[first + down];
      const field = line?.querySelector<HTMLInputElement>(`input[data-column="${place.column + right}"]`);
      const department = line?.closest<HTMLElement>('tbody')?.dataset.department;
      const name = field?.closest<HTMLElement>('td')?.dataset.cell;
      if (department === undefined || name === undefined || field?.disabled !== false) outside += 1;
      else
        entries.push({
          department,
          name,
          text: typed.trim() === '' ? '' : applyTyped({ typed, before: '', unit: measure }),
        });
    }
  return { entries, outside };
}

/** Enter and the arrows go up and down in the column. */
function moveByKey(event: KeyboardEvent<HTMLTableElement>): void {
  const place = placeOf(event.target);
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
  if (place === undefined || by === 0) return;
  event.preventDefault();
  const column = `input[data-column="${place.column}"]:not(:disabled)`;
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>(column)];
  fields[fields.indexOf(place.input) + by]?.focus();
}
