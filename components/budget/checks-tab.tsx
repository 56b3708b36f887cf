'use client';

import { lazy, Suspense } from 'react';
import { MendOffer } from '#components/live/mend-offer.tsx';
import { Button } from '#components/ui/button.tsx';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { Mend } from '#lib/core/mends/index.ts';
import { useMade } from './check-mends.ts';
import { cellTitle, sheetLabel, sheetsOf } from './places.ts';

/** The forms behind the page are opened only where somebody may mend something in them. */
const CheckMendSource = lazy(() => import('./check-mend-source.tsx').then((m) => ({ default: m.CheckMendSource })));

const SEVERITIES = {
  error: { label: '错误', tone: 'text-danger border-danger' },
  warning: { label: '警告', tone: 'text-warning border-warning' },
  notice: { label: '提示', tone: 'text-muted border-line-strong' },
};

type Place = DisclosureDocument['checks'][number]['at'][number];
type OnGo = (place: { table: string; row?: string | undefined; column?: string | undefined }) => void;

/** Forms that are filled in but not printed by themselves. */
const FORMS: Record<string, string> = {
  explanations: '增减变化原因',
  expenditure: '支出明细',
  profile: '部门基本信息',
};

/** What a finding's place is called. A field has no name of its own here: the message says which it is. */
function placeTitle(document: DisclosureDocument, place: Place): string {
  const id = place.table ?? place.form ?? '';
  const sheet = sheetsOf(document).find((candidate) => candidate.id === id);
  if (!sheet) return FORMS[id] ?? '';
  const title = cellTitle(document, { table: id, row: place.row ?? '', column: place.column ?? '' });
  return [`${sheet.number} ${sheetLabel(document, sheet)}`, title.row, title.column].filter(Boolean).join(' · ');
}

function PlaceLink({ document, place, onGo }: { document: DisclosureDocument; place: Place; onGo: OnGo }) {
  const table = place.table ?? place.form;
  const title = placeTitle(document, place);
  if (table === undefined || !sheetsOf(document).some(({ id }) => id === table)) return <span>{title}</span>;
  return (
    <button
      type="button"
      onClick={() => onGo({ table, row: place.row, column: place.column })}
      className="text-left text-accent underline underline-offset-4 hover:bg-accent-soft"
    >
      {title}
    </button>
  );
}

/** What the rules found, the gravest first, each with a way to its place. */
export function ChecksTab(props: {
  document: DisclosureDocument;
  onGo: OnGo;
  /** Address of the budget whose forms the findings can be mended in; absent where the page is for looking alone. */
  mendedAt?: string | undefined;
}) {
  const { document, onGo, mendedAt } = props;
  const { setMends, offerOf, madeOf, make, takeBack } = useMade();
  const order = Object.keys(SEVERITIES);
  const findings = document.checks.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <div className="mx-auto max-w-3xl py-3">
      <h1 className="text-title font-semibold">检查</h1>
      {mendedAt !== undefined && findings.length > 0 && (
        <Suspense fallback={null}>
          <CheckMendSource address={mendedAt} onMends={setMends} />
        </Suspense>
      )}
      {findings.length === 0 && <p className="mt-2 text-muted">已有的规则都通过了，没有发现问题。</p>}
      <ul className="mt-2">
        {findings.map((finding, index) => (
          <li key={`${finding.rule} ${index}`} className="flex gap-3 border-t border-line py-2">
            <span className={`h-6 shrink-0 border-l-4 pl-2 ${SEVERITIES[finding.severity].tone}`}>
              {SEVERITIES[finding.severity].label}
            </span>
            <div className="min-w-0">
              <p>{finding.message}</p>
              <ul className="flex flex-wrap gap-x-4 text-grid text-muted">
                {finding.at
                  .filter((place) => placeTitle(document, place) !== '')
                  .map((place) => (
                    <li key={JSON.stringify(place)}>
                      <PlaceLink document={document} place={place} onGo={onGo} />
                    </li>
                  ))}
                <li>规则 {finding.rule}</li>
              </ul>
              <FindingMend
                offer={offerOf(finding)}
                made={madeOf(finding)}
                onMend={(mend) => make(finding, mend)}
                onTakeBack={() => takeBack(finding)}
              />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What mends a finding, or what did: then the way back. */
function FindingMend(props: {
  offer: Mend | undefined;
  made: { label: string; isLast: boolean } | undefined;
  onMend: (mend: Mend) => void;
  onTakeBack: () => void;
}) {
  const { offer, made, onMend, onTakeBack } = props;
  if (made !== undefined)
    return (
      <p role="status" className="text-done">
        已改：{made.label}
        {made.isLast && (
          <Button look="quiet" onClick={onTakeBack}>
            撤销
          </Button>
        )}
      </p>
    );
  return offer === undefined ? null : <MendOffer mend={offer} onMend={() => onMend(offer)} />;
}
