import type { Fen } from '#lib/core/money/index.ts';
import type { Place } from './place.ts';

/** A percentage in hundredths of a percent: `3.30%` is 330. */
export type HundredthsOfPercent = number;

/** How coarse a percentage is printed, in hundredths of a percent: 10 with one decimal, 100 with none; absent with two. */
export type PercentStep = 10 | 100;

/**
 * An amount that a sentence states. `id` is the figure's id in the disclosure data where the reader can tell which it is
 * (`general.function.2101502`, `income.total`), `name` the words before it, `text` as printed with its unit.
 */
export type StatedAmount = {
  id?: string;
  name: string;
  amount: Fen;
  text: string;
  unit: '万元' | '元' | '亿元' | '';
  at: Place;
};

/**
 * “占99.99%”: the share of `part` in `whole`, where the reader can tell what the whole is. `id` is the part's figure id
 * with `.share`, `name` what the part is called; some sentences give its share and not its amount.
 */
export type StatedShare = {
  id?: string;
  name: string;
  part?: StatedAmount;
  whole?: StatedAmount;
  percent: HundredthsOfPercent;
  step?: PercentStep;
  text: string;
  at: Place;
};

/**
 * A comparison with last year. `of` is the figure that is compared, as an id where it can be told; `current` its amount
 * this year and `prior` that of last year where the sentence states them. `amountDirection` from 增加, 减少, 新增 or 持平,
 * absent where only a rate is given; `rateDirection` from 增长 or 下降. `reason` is what stands after 主要是 or 主要原因,
 * without the full stop. `text` is the clause.
 */
export type StatedChange = {
  of?: string;
  name: string;
  current?: StatedAmount;
  prior?: StatedAmount;
  comparedYear?: number;
  amountDirection?: 'up' | 'down' | 'new' | 'level';
  amount?: Fen;
  rateDirection?: 'up' | 'down';
  percent?: HundredthsOfPercent;
  step?: PercentStep;
  reason?: string;
  text: string;
  at: Place;
};

/**
 * A whole with the parts that the sentence lists of it: 收入包括…, 其中：…. `of` names the whole as an id of the disclosure
 * data (`income.total`, `expenditure.total`, `general.basic`, `general.personnel`, `three-public.total` …), where it can be told.
 */
export type StatedList = { of?: string; whole?: StatedAmount; parts: readonly StatedAmount[]; text: string; at: Place };

/** A count that a sentence states: people, projects, units, square metres. `id` as in the disclosure data. */
export type StatedCount = { id?: string; name: string; count: number; measure: string; text: string; at: Place };

/** One of the projects of 项目支出安排情况, as the sentence has it. */
export type StatedProject = { name: string; amount: StatedAmount; unit?: string; purpose?: string; at: Place };

/**
 * A paragraph of the report, put together where the source had broken it. `section` is by meaning: the ids of the
 * report's sections (`overall`, `income`, `expenditure`, `appropriation`, `general`, `general-basic`, `three-public`,
 * `government-fund`, `state-capital`, `projects`, `other`, `duties`, `units`, `staffing`, `glossary`,
 * `publication-report`), `''` outside them.
 */
export type SubjectSentence = {
  section: string;
  text: string;
  at: Place;
  amounts: readonly StatedAmount[];
  shares: readonly StatedShare[];
  changes: readonly StatedChange[];
  lists: readonly StatedList[];
  counts: readonly StatedCount[];
  projects: readonly StatedProject[];
};
