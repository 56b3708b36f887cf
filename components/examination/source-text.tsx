'use client';

import { memo } from 'react';
import type { ExaminationFinding, ExaminedReport } from '#lib/core/examination/index.ts';
import { anchorOf, severityOf } from './severity.ts';

type Blocks = ExaminedReport['blocks'];
type Block = Blocks[number];
type Found = ReadonlyMap<string, readonly ExaminationFinding[]>;

/** The report as it was read, with the findings marked in it. */
export function SourceText(props: {
  blocks: Blocks;
  findings: readonly ExaminationFinding[];
  chosen: ExaminationFinding | undefined;
  kind: ExaminedReport['examination']['source']['kind'];
}) {
  const { blocks, findings, chosen, kind } = props;
  const found = grouped(findings);
  const current = chosen === undefined ? undefined : anchorOf(chosen.at);
  return (
    <section
      aria-label="读出的原文"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by the keyboard
      tabIndex={0}
      className="min-w-0 overflow-x-auto border border-line bg-surface p-4 font-serif lg:max-h-[calc(100dvh-14rem)] lg:overflow-y-auto"
    >
      {blocks.map((block, at) => (
        <SourceBlock
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a report never move
          key={at}
          block={block}
          before={blocks[at - 1]}
          kind={kind}
          found={found}
          current={placesOf(block).includes(current ?? '') ? current : undefined}
        />
      ))}
    </section>
  );
}

function grouped(findings: readonly ExaminationFinding[]): Found {
  const groups = new Map<string, ExaminationFinding[]>();
  for (const finding of findings) {
    const anchor = anchorOf(finding.at);
    groups.set(anchor, [...(groups.get(anchor) ?? []), finding]);
  }
  return groups;
}

function placesOf(block: Block): string[] {
  return block.kind === 'line' ? [anchorOf(block.at)] : block.rows.map(({ at }) => anchorOf(at));
}

function pageOf(block: Block | undefined): number | undefined {
  return block?.kind === 'grid' ? block.rows[0]?.at.page : block?.at.page;
}

type BlockProps = { block: Block; before: Block | undefined; kind: string; found: Found; current: string | undefined };

const SourceBlock = memo(function SourceBlock({ block, before, kind, found, current }: BlockProps) {
  const page = pageOf(block);
  const newPage = page !== undefined && page !== pageOf(before) && kind !== 'xlsx';
  return (
    <>
      {newPage && <p className="mt-3 border-t border-line pt-1 text-[13px] text-muted">第 {page} 页</p>}
      {block.kind === 'line' ? (
        <p id={anchorOf(block.at)} className={`my-1 ${outline(anchorOf(block.at) === current)}`}>
          <Marked text={block.text} findings={found.get(anchorOf(block.at)) ?? []} />
        </p>
      ) : (
        <table className="my-2 border-collapse text-[13px]">
          <tbody>
            {block.rows.map(({ cells, at }, row) => {
              const anchor = anchorOf(at);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report never move
                <tr key={row} id={anchor} className={outline(anchor === current)}>
                  {cells.map(({ text, columnSpan, rowSpan }, cell) => (
                    <td
                      // biome-ignore lint/suspicious/noArrayIndexKey: cells of a report never move
                      key={cell}
                      colSpan={columnSpan}
                      rowSpan={rowSpan}
                      className="border border-line px-1.5 py-0.5 align-top whitespace-pre-line tabular-nums"
                    >
                      <Marked text={text} findings={found.get(anchor) ?? []} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
});

function outline(current: boolean): string {
  return current ? 'outline-2 outline-accent' : '';
}

/** A text with what findings are about marked in it: the value that is wrong, else the words that are quoted. */
function Marked({ text, findings }: { text: string; findings: readonly ExaminationFinding[] }) {
  const marks = findings.flatMap((finding) => {
    const wanted = [finding.quote, finding.stated].find((part) => part.trim() !== '' && text.includes(part.trim()));
    return wanted === undefined ? [] : [{ part: wanted.trim(), finding }];
  });
  const first = marks.toSorted((one, other) => text.indexOf(one.part) - text.indexOf(other.part))[0];
  if (first === undefined) return text;
  const at = text.indexOf(first.part);
  const rest = text.slice(at + first.part.length);
  const others = marks.filter(({ finding }) => finding !== first.finding).map(({ finding }) => finding);
  return (
    <>
      {text.slice(0, at)}
      <mark
        title={first.finding.message}
        className={`text-ink underline underline-offset-4 ${severityOf(first.finding.severity).mark}`}
      >
        {first.part}
      </mark>
      {others.length > 0 && rest !== '' ? <Marked text={rest} findings={others} /> : rest}
    </>
  );
}
