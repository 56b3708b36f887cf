import type { FormPlace } from '#lib/core/forms/index.ts';
import type { PrivateFind } from './private-finds.ts';
import type { ReviewItem, ReviewProblem } from './review-item.ts';

/** What a report comes to whatever the day: items, what is masked in it, and its own dates with the cells they stand in. */
export type DocumentReview = {
  items: readonly ReviewItem[];
  finds: readonly PrivateFind[];
  dates: {
    fiscalYear: number;
    approved?: string;
    published?: string;
    /** What rules found about the dates. */
    rules: readonly ReviewProblem[];
  };
  places: { approved?: FormPlace; published?: FormPlace };
};
