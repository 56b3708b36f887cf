export type { DocumentReview } from './document-review.ts';
export type { Timing } from './items/time-items.ts';
export type { PrivateFind } from './private-finds.ts';
export { type PublicationClock, publicationClock } from './publication-clock.ts';
export {
  ITEM_GROUPS,
  ITEM_STATES,
  type ItemGroup,
  type ItemState,
  type ReviewItem,
  type ReviewProblem,
} from './review-item.ts';
export {
  type OpenProblem,
  openProblems,
  type PublicationReview,
  reviewDocument,
  reviewPublication,
} from './review-publication.ts';
