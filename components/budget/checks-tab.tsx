'use client';

import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { cellTitle, sheetLabel, sheetsOf } from './places.ts';

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
export function ChecksTab({ document, onGo }: { document: DisclosureDocument; onGo: OnGo }) {
  const order = Object.keys(SEVERITIES);
  const findings = document.checks.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <div className="mx-auto max-w-3xl py-3">
      <h1 className="text-title font-semibold">检查</h1>
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
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
