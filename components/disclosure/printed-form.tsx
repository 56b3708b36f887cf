import type { FormCell, PrintedForm } from '#lib/core/disclosure/index.ts';

const ALIGN = { left: 'text-left', center: 'text-center', right: 'text-right' };

function Cell({ cell }: { cell: FormCell }) {
  const Tag = cell.head ? 'th' : 'td';
  return (
    <Tag
      colSpan={cell.columnSpan}
      rowSpan={cell.rowSpan}
      className={`border border-line px-2 py-1 align-middle whitespace-pre-line ${ALIGN[cell.align]} ${cell.head ? 'bg-sunken font-medium' : 'bg-surface'}`}
    >
      {cell.text}
    </Tag>
  );
}

/** A form of the report as printed: a grid of labels and what was filled in. */
export function PrintedFormGrid({ form }: { form: PrintedForm }) {
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
                <Cell key={index} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
