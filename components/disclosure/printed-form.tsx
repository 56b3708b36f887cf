import type { FormCell, PrintedForm } from '#lib/core/disclosure/index.ts';
import type { TableCell } from './table-cell.ts';

const ALIGN = { left: 'text-left', center: 'text-center', right: 'text-right' };

type Asked = { selected?: TableCell | undefined; onSelect?: ((cell: TableCell) => void) | undefined };

function Content({ cell: { text, number }, selected, onSelect }: { cell: FormCell } & Asked) {
  if (number === undefined || onSelect === undefined || text === '') return text;
  const chosen = selected?.row === number.row && selected.column === number.column;
  return (
    <button
      type="button"
      data-number={`${number.row} ${number.column}`}
      title="查看这个数是怎么来的"
      aria-pressed={chosen}
      onClick={() => onSelect(number)}
      className={`w-full rounded-xs px-0.5 text-right underline decoration-line-strong decoration-dotted underline-offset-4 ${chosen ? 'bg-accent-soft outline-2 outline-accent' : 'hover:bg-accent-soft'}`}
    >
      {text}
    </button>
  );
}

function Cell({ cell, ...asked }: { cell: FormCell } & Asked) {
  const Tag = cell.head ? 'th' : 'td';
  return (
    <Tag
      colSpan={cell.columnSpan}
      rowSpan={cell.rowSpan}
      className={`border border-line px-2 py-1 align-middle whitespace-pre-line ${ALIGN[cell.align]} ${cell.head ? 'bg-sunken font-medium' : 'bg-surface'}`}
    >
      <Content cell={cell} {...asked} />
    </Tag>
  );
}

/** A form of the report as printed: a grid of labels and what was filled in. Its numbers can be asked where `onSelect` is given. */
export function PrintedFormGrid({ form, ...asked }: { form: PrintedForm } & Asked) {
  const whole = form.widths.reduce((sum, width) => sum + width, 0);
  return (
    <div className="mx-auto max-w-5xl min-w-160">
      <div className="flex justify-between pb-1 text-muted">
        <span>{form.caption.left}</span>
        <span>{form.caption.right}</span>
      </div>
      <table
        aria-label={`${form.number} ${form.title}`}
        className="figures w-full table-fixed border-collapse text-grid"
      >
        <colgroup>
          {form.widths.map((width, index) => (
            <col key={index} style={{ width: `${(100 * width) / whole}%` }} />
          ))}
        </colgroup>
        <tbody>
          {form.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) => (
                <Cell key={index} cell={cell} {...asked} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
