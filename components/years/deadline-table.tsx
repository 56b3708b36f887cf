import {
  DEADLINE_LEVEL_IDS,
  DEADLINE_LEVELS,
  type Deadline,
  deadlineName,
  deadlineProblems,
  roundName,
} from '#lib/core/workflow/index.ts';

type Props = { rounds: number; deadlines: readonly Deadline[]; onChange: (deadlines: readonly Deadline[]) => void };

const CELL = 'border-b border-line px-2 py-1.5 text-left align-top';

/** 截止日: a column a round, a line a level. A day that is taken out is not set. */
export function DeadlineTable({ rounds, deadlines, onChange }: Props) {
  const columns = Array.from({ length: rounds }, (_, at) => at + 1);
  const problems = deadlineProblems({ deadlines, rounds });
  const set = (place: Pick<Deadline, 'round' | 'level'>, dueOn: string) => {
    const others = deadlines.filter(({ round, level }) => round !== place.round || level !== place.level);
    onChange(inOrder(dueOn === '' ? others : [...others, { ...place, dueOn }]));
  };
  return (
    <section aria-label="截止日" className="max-w-full overflow-x-auto">
      <table className="text-grid">
        <thead>
          <tr>
            <th scope="col" className={`${CELL} font-medium text-muted`}>
              截止日
            </th>
            {columns.map((round) => (
              <th key={round} scope="col" className={`${CELL} font-medium text-muted`}>
                {roundName(round)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DEADLINE_LEVEL_IDS.map((level) => (
            <tr key={level}>
              <th scope="row" className={`${CELL} font-normal whitespace-nowrap`}>
                {DEADLINE_LEVELS[level]}
              </th>
              {columns.map((round) => {
                const index = deadlines.findIndex((due) => due.round === round && due.level === level);
                const problem = problems.find((found) => found.index === index && index >= 0)?.message;
                return (
                  <td key={round} className={CELL}>
                    <input
                      type="date"
                      aria-label={`${deadlineName({ round, level })}截止日`}
                      aria-invalid={problem !== undefined}
                      value={deadlines[index]?.dueOn ?? ''}
                      onChange={(event) => set({ round, level }, event.target.value)}
                      className={`figures h-8 rounded-sm border bg-surface px-2 ${problem === undefined ? 'border-line-strong' : 'border-danger'}`}
                    />
                    {problem !== undefined && <p className="max-w-44 pt-1 text-danger">{problem}</p>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** By round, then as a budget passes the levels: as the server keeps them. */
function inOrder(deadlines: readonly Deadline[]): Deadline[] {
  const place = ({ round, level }: Deadline) => round * DEADLINE_LEVEL_IDS.length + DEADLINE_LEVEL_IDS.indexOf(level);
  return deadlines.toSorted((a, b) => place(a) - place(b));
}
