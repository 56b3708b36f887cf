import { type PublicExplanation, printsNumber } from '#lib/core/explanation/index.ts';
import {
  type Fen,
  formatWanyuan,
  percentOf,
  roundToPublishedStep,
  separateThousands,
  sumFen,
} from '#lib/core/money/index.ts';
import { numberPath, type Release, releasePath } from '#lib/core/screen/index.ts';
import { anchors } from '../html/index.ts';
import { element, escaped, joined, type Markup } from '../html/markup.ts';
import type { PortalPage } from './page-frame.ts';
import { ownPath, releaseHead } from './release-frame.ts';

type Input = {
  release: Release;
  explained: PublicExplanation;
  /** Last year's report, where it is published, too: its numbers lead there. */
  lastYear: Pick<Release, 'document'> | undefined;
};

/** A number of the report explained: how it is computed, and which projects it is made up of. For readers who come from it, not for search engines. */
export function numberPage(input: Input): PortalPage {
  const { release, explained } = input;
  const { title, value, measure, place } = explained;
  const words = [title.row, title.column].filter((text) => text !== '').join(' · ');
  const own = ownPath(release);
  return {
    title: `${words || title.sheet}：${release.title}`,
    description: `${release.title}“${title.sheet}”中这个数的计算方法和组成。`,
    path: `${own}${numberPath(place)}`,
    listed: false,
    main: joined(
      [
        releaseHead({ release, heading: words || title.sheet }),
        element(
          'section',
          { class: 'below number-of' },
          element('p', { class: 'quiet' }, escaped(title.sheet)),
          element('p', { class: 'value' }, escaped(value === '' ? '空白' : `${separateThousands(value)} ${measure}`)),
          roundedLine(explained),
          element('p', {}, element('a', { href: `${own}#${anchorOf(explained)}` }, escaped('回到报告中的这个数'))),
        ),
        originSection(input),
        partsSection({ explained, own }),
      ],
      '\n',
    ),
  };
}

function anchorOf({ place }: PublicExplanation): string {
  return 'figure' in place ? anchors.figure(place.figure) : anchors.cell(place);
}

function roundedLine({ rounded, value }: PublicExplanation): Markup {
  if (rounded === undefined) return joined([]);
  const moved = `四舍五入应为 ${rounded} 万元；为使各表合计数与分项数之和一致，取整时调整为 ${value} 万元。`;
  return element('p', { class: 'quiet' }, escaped(moved));
}

function originSection({ release, explained, lastYear }: Input): Markup {
  const { origin } = explained;
  if (origin === undefined) return joined([]);
  const rows = origin.terms.map((term) => {
    const href = termPath({ release, term, lastYear });
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, linked(term.label, href)),
      element('td', { class: 'amount' }, escaped(`${separateThousands(term.value)} ${term.measure}`)),
    );
  });
  return element(
    'section',
    { class: 'below' },
    element('h2', { id: 'origin-title' }, escaped('怎么算的')),
    element('p', {}, escaped(origin.formula)),
    rows.length === 0 ? joined([]) : table({ labelledBy: 'origin-title', heads: ['数', '金额'], rows }),
  );
}

type Term = NonNullable<PublicExplanation['origin']>['terms'][number];

function termPath(input: { release: Release; term: Term; lastYear: Input['lastYear'] }): string | undefined {
  const { release, term, lastYear } = input;
  if (term.at === undefined) return undefined;
  if (term.year === undefined) return `${ownPath(release)}${numberPath(term.at)}`;
  if (lastYear === undefined || !printsNumber({ document: lastYear.document, place: term.at })) return undefined;
  return `${releasePath({ ...release.key, year: term.year })}${numberPath(term.at)}`;
}

/** In 万元, as the report is published: no amount here is more exact than its own. */
function partsSection({ explained, own }: { explained: PublicExplanation; own: string }): Markup {
  const { parts, value } = explained;
  if (parts.length === 0) return joined([]);
  const whole = sumFen(parts.map(({ amount }) => amount));
  const rows = parts.map(({ label, amount, at }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, linked(label, at && `${own}${numberPath(at)}`)),
      element('td', { class: 'amount' }, escaped(separateThousands(formatWanyuan(amount)))),
      element('td', { class: 'amount' }, escaped(shareText({ amount, whole }))),
    ),
  );
  const total = element(
    'tr',
    { class: 'total' },
    element('th', { scope: 'row' }, escaped('合计')),
    element('td', { class: 'amount' }, escaped(separateThousands(value === '' ? formatWanyuan(whole) : value))),
    element('td', {}),
  );
  return element(
    'section',
    { class: 'below' },
    element('h2', { id: 'parts-title' }, escaped('由哪些部分组成')),
    table({ labelledBy: 'parts-title', heads: ['组成', '金额（万元）', '占比'], rows: [...rows, total] }),
    addsUp(explained)
      ? joined([])
      : element('p', { class: 'quiet' }, escaped('各数分别四舍五入，相加与合计可能相差零点零几。')),
  );
}

/** Whether what is printed of the parts comes to what is printed of the whole. */
function addsUp({ parts, value }: PublicExplanation): boolean {
  const rounded = sumFen(parts.map(({ amount }) => roundToPublishedStep(amount)));
  return value === '' || formatWanyuan(rounded) === value;
}

function shareText({ amount, whole }: { amount: Fen; whole: Fen }): string {
  return whole === 0 ? '' : `${percentOf({ part: amount, whole })}%`;
}

function linked(text: string, href: string | undefined): Markup {
  return href === undefined ? escaped(text) : element('a', { href }, escaped(text));
}

function table({ labelledBy, heads, rows }: { labelledBy: string; heads: readonly string[]; rows: Markup[] }): Markup {
  const cells = heads.map((text, index) =>
    element('th', { scope: 'col', class: index === 0 ? undefined : 'amount' }, escaped(text)),
  );
  return element(
    'div',
    { class: 'wide', tabindex: 0, role: 'region', 'aria-labelledby': labelledBy },
    element(
      'table',
      { class: 'numbers' },
      element('thead', {}, element('tr', {}, joined(cells))),
      element('tbody', {}, joined(rows, '\n')),
    ),
  );
}
