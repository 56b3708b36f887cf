import { daysBetween, PUBLICATION_DAYS } from '#lib/core/narrative/index.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** TQ-14: published within 20 days after approval, and not before it. Source: 预算法第十四条. */
export const publicationDeadline: Rule = ({ context }) => {
  const { approvedOn, publishedOn } = context.budget.disclosure ?? {};
  if (approvedOn === undefined || publishedOn === undefined) return [];
  const days = daysBetween(approvedOn, publishedOn);
  if (days >= 0 && days <= PUBLICATION_DAYS) return [];
  const finding: Finding = {
    rule: 'TQ-14',
    severity: 'error',
    message:
      days < 0
        ? `公开日期 ${publishedOn} 早于批复日期 ${approvedOn}，请核对`
        : `公开日期 ${publishedOn} 在批复 ${days} 天之后，超过规定的 ${PUBLICATION_DAYS} 天，请核对`,
    at: [{ form: 'profile', field: 'disclosure.publishedOn' }],
  };
  return [finding];
};
