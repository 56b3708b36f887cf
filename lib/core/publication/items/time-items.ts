import { dateText } from '#lib/core/days/index.ts';
import type { DocumentReview } from '../document-review.ts';
import type { PublicationClock } from '../publication-clock.ts';
import type { ReviewProblem } from '../review-item.ts';
import { type ItemDefinition, type Judged, PROCEDURE } from './item-definition.ts';

/** What the process knows when the report is looked at: today, when the budget was approved, and how often it was published. */
export type Timing = { today: string; clock: PublicationClock | undefined; version: number };

type TimeItem = Omit<ItemDefinition, 'examine'> & {
  examine: (input: { review: Pick<DocumentReview, 'dates' | 'places'>; timing: Timing }) => Judged;
};

const problem = (id: string, message: string, place?: ReviewProblem['place']): ReviewProblem => ({
  id: `publication ${id}`,
  blocks: false,
  message,
  ...(place === undefined ? {} : { place }),
});

const publicationDay: TimeItem = {
  id: 'publication-day',
  group: 'time',
  demand: '封面和公开情况报告写明实际公开的日期',
  basis: PROCEDURE,
  examine: ({ review: { dates, places }, timing: { today, clock } }) => {
    const { published, fiscalYear, rules } = dates;
    const said = (id: string, message: string) => ({ problems: [problem(id, message, places.published), ...rules] });
    if (published === undefined) return said('day-missing', '没有填写公开日期，封面上不会有日期。请在部门概况中填写');
    const year = Number(published.slice(0, 4));
    const text = dateText(published);
    if (year !== fiscalYear && year !== fiscalYear - 1)
      return said('day-year', `公开日期${text}不在预算年度 ${fiscalYear} 年或上一年，请核对年份`);
    if (clock !== undefined && published < clock.approvedOn)
      return said('day-before-approval', `公开日期${text}早于批复日期${dateText(clock.approvedOn)}，请核对`);
    if (published < today) return said('day-past', `公开日期${text}已经过去，请改为实际公开的日期`);
    return { problems: rules, ...(published === today ? {} : { note: `报告写明${text}公开，请在这一天发布` }) };
  },
};

const approvalDay: TimeItem = {
  id: 'approval-day',
  group: 'time',
  demand: '报告中的批复日期与批复一致',
  basis: '《中华人民共和国预算法》第十四条',
  examine: ({ review: { dates, places }, timing: { clock } }) => {
    const { approved } = dates;
    if (clock === undefined || approved === undefined)
      return { state: 'not-applicable', note: approved === undefined ? '报告没有写批复日期' : '系统中没有批复记录' };
    if (approved === clock.approvedOn) return {};
    const message = `报告写的批复日期是${dateText(approved)}，系统中的批复日期是${dateText(clock.approvedOn)}，请核对`;
    return { problems: [problem('approval-day', message, places.approved)] };
  },
};

const inTime: TimeItem = {
  id: 'in-time',
  group: 'time',
  demand: '批复后二十日内公开（自然日，遇节假日不顺延）',
  basis: '《中华人民共和国预算法》第十四条',
  examine: ({ timing: { clock, version } }) => {
    if (version > 0) return { state: 'not-applicable', note: '已经公开过，这一次是更正' };
    if (clock === undefined) return { state: 'by-hand', note: '系统中没有批复记录，请按批复文件的日期核对' };
    const due = dateText(clock.dueOn);
    if (clock.daysLeft < 0) return { problems: [problem('overdue', `公开期限是${due}，已经超过，请说明逾期的原因`)] };
    return { note: clock.daysLeft === 0 ? `今天（${due}）是最后一天` : `${due}到期，还有 ${clock.daysLeft} 天` };
  },
};

/** What depends on the day on which the report is looked at. Messages name no day that passes: a reason stays good overnight. */
export const TIME_ITEMS: readonly TimeItem[] = [publicationDay, approvalDay, inTime];
