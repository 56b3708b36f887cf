import type { FormId } from '#lib/core/forms/index.ts';
import type { GuideId } from './guides.ts';

/** Anchor of a field on the page of its form. */
export function fieldAnchor({ section, field }: { section: string; field: string }): string {
  return `field-${section}-${field}`;
}

/** The page of 帮助 about a form or a matter of its own; with a field, the place that explains it. */
export function helpPath(page: FormId | GuideId, at?: { section: string; field: string }): string {
  return `/help/${page}${at === undefined ? '' : `#${fieldAnchor(at)}`}`;
}
