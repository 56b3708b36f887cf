/** Who is due with what it hands on, in the order in which a budget passes them, with what people call them. */
export const DEADLINE_LEVELS = {
  unit: '单位上报',
  department: '主管部门上报',
  section: '业务科室审核',
  office: '预算科审核',
} as const;

/** Who is due with what it hands on. */
export type DeadlineLevel = keyof typeof DEADLINE_LEVELS;

export const DEADLINE_LEVEL_IDS = Object.keys(DEADLINE_LEVELS) as DeadlineLevel[];

/** The last day on which a level hands on its budgets in a round, `dueOn` as YYYY-MM-DD. */
export type Deadline = { round: number; level: DeadlineLevel; dueOn: string };

/** Most rounds of 上 and 下 that a year can have. */
export const MOST_ROUNDS = 3;

/** What is wrong with a deadline: its place in the list, and words for people. */
export type DeadlineProblem = { index: number; message: string };

const DAY = 86_400_000;
/** How the time of a round is shared out: units fill, departments add up, sections review, the budget office decides. */
const SHARES: Record<DeadlineLevel, number> = { unit: 5, department: 2, section: 4, office: 3 };
const ROUND = Object.values(SHARES).reduce((sum, share) => sum + share, 0);
/** Days that a round takes at the least, where the usual time of the year is over. */
const SHORTEST_ROUND = 28;

/**
 * Days for every round and level: those of last year a year later where it had as many rounds and none of them is over,
 * else the time from September, or from today, to the end of the year before the budget's, shared out.
 * @param input.today as YYYY-MM-DD
 */
export function proposeDeadlines(input: {
  year: number;
  rounds: number;
  today: string;
  lastYear?: readonly Deadline[];
}): Deadline[] {
  const { year, rounds, today, lastYear = [] } = input;
  const steps = Array.from({ length: rounds }, (_, at) => at + 1).flatMap((round) =>
    DEADLINE_LEVEL_IDS.map((level) => ({ round, level })),
  );
  const moved = steps.map(({ round, level }) => {
    const before = lastYear.find((due) => due.round === round && due.level === level);
    return before === undefined ? undefined : { round, level, dueOn: yearLater(before.dueOn) };
  });
  const whole = moved.filter((due) => due !== undefined);
  const sameRounds = lastYear.every(({ round }) => round <= rounds) && whole.length === steps.length;
  return sameRounds && whole.every(({ dueOn }) => dueOn >= today) ? whole : sharedOut({ year, steps, today, rounds });
}

/** Every deadline that cannot be taken: no day, of no round, given twice, or before one that comes before it. */
export function deadlineProblems(input: { deadlines: readonly Deadline[]; rounds: number }): DeadlineProblem[] {
  const { deadlines, rounds } = input;
  const ordered = deadlines.map((due, index) => ({ ...due, index })).sort((a, b) => placeOf(a) - placeOf(b));
  let latest: Deadline | undefined;
  return ordered.flatMap((due): DeadlineProblem[] => {
    const before = latest;
    const problem = (message: string) => [{ index: due.index, message: `${deadlineName(due)}的截止日${message}` }];
    if (due.round < 1 || due.round > rounds) return problem(`不在 ${rounds} 轮之内，请删去`);
    if (!isDay(due.dueOn)) return problem('不是有效的日期，请重新选择');
    latest = due;
    if (before === undefined || before.dueOn <= due.dueOn)
      return before !== undefined && placeOf(before) === placeOf(due) ? problem('重复，请只留一个') : [];
    return problem(`早于${deadlineName(before)}（${before.dueOn}），请改晚`);
  });
}

/** `一上 · 单位上报`. */
export function deadlineName({ round, level }: Pick<Deadline, 'round' | 'level'>): string {
  return `${roundName(round)} · ${DEADLINE_LEVELS[level]}`;
}

/** `一上`, `二上`, `三上`. */
export function roundName(round: number): string {
  return `${['零', '一', '二', '三'][round] ?? round}上`;
}

function placeOf({ round, level }: Pick<Deadline, 'round' | 'level'>): number {
  return round * DEADLINE_LEVEL_IDS.length + DEADLINE_LEVEL_IDS.indexOf(level);
}

function sharedOut(input: {
  year: number;
  rounds: number;
  steps: readonly Pick<Deadline, 'round' | 'level'>[];
  today: string;
}): Deadline[] {
  const { year, rounds, steps, today } = input;
  const start = Math.max(Date.UTC(year - 1, 8, 1), Date.parse(`${today}T00:00:00Z`));
  const usual = Date.UTC(year - 1, 11, 31);
  const end = usual - start < rounds * SHORTEST_ROUND * DAY ? start + rounds * SHORTEST_ROUND * DAY : usual;
  let passed = 0;
  return steps.map(({ round, level }) => {
    passed += SHARES[level];
    const days = Math.round(((end - start) / DAY) * (passed / (ROUND * rounds)));
    return { round, level, dueOn: new Date(start + days * DAY).toISOString().slice(0, 10) };
  });
}

function yearLater(day: string): string {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return isDay(later) ? later : later.replace(/29$/, '28');
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
