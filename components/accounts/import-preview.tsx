import { ScrollingBox } from '#components/ui/scrolling-box.tsx';
import { ACCOUNT_COLUMNS, type AccountColumn, type PreviewedAccount } from '#lib/core/accounts/index.ts';

const CELL = 'border-b border-line px-2 py-1.5 text-left align-top font-normal';
const COLUMNS = Object.entries(ACCOUNT_COLUMNS) as [AccountColumn, { label: string }][];

/** The lines of a filled list, each mistake under its cell; lines with mistakes come first. */
export function ImportPreview({ rows }: { rows: readonly PreviewedAccount[] }) {
  const ordered = rows.toSorted((a, b) => Number(b.errors.length > 0) - Number(a.errors.length > 0) || a.line - b.line);
  return (
    <ScrollingBox label="名单">
      <table className="w-full border-t border-line bg-surface">
        <thead className="text-muted">
          <tr>
            <th scope="col" className={CELL}>
              行
            </th>
            {COLUMNS.map(([column, { label }]) => (
              <th key={column} scope="col" className={`${CELL} whitespace-nowrap`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ line, cells, errors }) => (
            <tr key={line}>
              <th scope="row" className={`${CELL} figures`}>
                {line}
              </th>
              {COLUMNS.map(([column]) => {
                const wrong = errors.filter((error) => error.column === column);
                return (
                  <td key={column} className={`${CELL} ${wrong.length > 0 ? 'bg-danger-soft' : ''}`}>
                    {cells[column]}
                    {wrong.map(({ message }) => (
                      <p key={message} className="text-danger">
                        {message}
                      </p>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollingBox>
  );
}
