import { spokenTime } from '#components/draft/spoken-time.ts';
import type { CutMade, Entry } from '#lib/core/explanation/index.ts';
import { fen, formatYuan } from '#lib/core/money/index.ts';

/** Who entered a value, and when. */
export function EntryWords({ entry: { by, at } }: { entry: Entry }) {
  return (
    <span className="text-muted">
      {by} 填于{' '}
      <time dateTime={at} className="figures">
        {spokenTime(at)}
      </time>
    </span>
  );
}

/** What was asked for before a cut, struck through, who cut it and why. */
export function CutWords({ cut: { from, to, by, at, reason } }: { cut: CutMade }) {
  return (
    <p className="text-warning">
      <span className="sr-only">核减前</span>
      <del className="figures">{formatYuan(fen(from))}</del>
      <span aria-hidden="true"> → </span>
      <span className="sr-only">核减后</span>
      <span className="figures">{formatYuan(fen(to))}</span> {by} 核减于{' '}
      <time dateTime={at} className="figures">
        {spokenTime(at)}
      </time>
      ：{reason}
    </p>
  );
}
