import { ITEM_GROUPS, ITEM_STATES, type ItemGroup, type PublicationReview } from '#lib/core/publication/index.ts';

/** 公开审查 of a report: whose it is, and how each demand stands. */
export type PublicationChecks = { title: string; review: PublicationReview };

/** The checklist for people, group by group, what is masked after it. */
export function publicationText({ title, review }: PublicationChecks): string {
  const { items, finds } = review;
  const groups = (Object.entries(ITEM_GROUPS) as [ItemGroup, string][]).flatMap(([group, name]) => [
    '',
    name,
    ...items
      .filter((item) => item.group === group)
      .flatMap(({ state, demand, at, note, problems }) => [
        `  ${ITEM_STATES[state]}  ${demand}${placesText(at)}`,
        ...(note === undefined ? [] : [`      ${note}`]),
        ...problems.map(({ message }) => `      - ${message}`),
      ]),
  ]);
  const masked = finds.map(({ at, lead, masked: shown, tail }) => `  ${at.name}：${lead}${shown}${tail}`);
  return `${[`${title} 公开审查`, ...groups, ...(masked.length === 0 ? [] : ['', '公开时自动隐去', ...masked])].join('\n')}\n`;
}

/** Most places that a line names. */
const NAMED = 3;

function placesText(at: readonly { name: string }[]): string {
  if (at.length === 0) return '';
  const names = at.slice(0, NAMED).map(({ name }) => name);
  return `（${names.join('、')}${at.length > NAMED ? `等 ${at.length} 处` : ''}）`;
}

/**
 * The checklist for machines: `{format: "budget-publication-review", version: 1, title, items, masked}`. `state` is met, blocked,
 * decide, not-applicable or by-hand. What is masked is given as it is published, never as it was written.
 */
export function publicationJson({ title, review }: PublicationChecks): string {
  const data = {
    format: 'budget-publication-review',
    version: 1,
    title,
    items: review.items.map(({ id, group, demand, basis, state, at, note, problems }) => ({
      id,
      group,
      demand,
      basis,
      state,
      at: at.map(({ section, block, name }) => ({ section, block, name })),
      note,
      problems: problems.map(({ rule, blocks, message }) => ({ rule, blocks, message })),
    })),
    masked: review.finds.map(({ kind, at, masked }) => ({ kind, at: at.name, published: masked })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
