import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import { changesOf, type PictureChange, type PictureChanges, pictureChange } from './changes.ts';
import { type Fact, factsOf } from './facts.ts';
import { annualIndicators, type PictureIndicator } from './goals.ts';
import { economicsOf, functionsOf, generalOf, kindsOf, sourcesOf, threePublicOf } from './money.ts';
import { type PictureProjects, projectsOf } from './projects.ts';
import { type ReportParts, reportParts } from './report-parts.ts';
import type { Breakdown } from './slice.ts';

/** A report at a glance (一图读懂): what it prints, put together for people who do not read tables. */
export type Picture = {
  title: string;
  fiscalYear: number;
  region: { code: string; name: string };
  department: { code: string; name: string };
  /** 收入总计 and 支出总计, and how the whole stands to last year where that is known. */
  income: Fen;
  expenditure: Fen;
  change?: PictureChange;
  sources: Breakdown;
  spending: { functions: Breakdown; kinds: Breakdown; general: Breakdown; economics: Breakdown };
  changes: PictureChanges;
  projects: PictureProjects;
  threePublic: Breakdown & { changes: PictureChange[] };
  facts: Fact[];
  indicators: PictureIndicator[];
};

/** Reads a released report into its picture. Pure; every amount is a printed one. */
export function pictureOf(document: DisclosureDocument): Picture {
  const report = reportParts(document);
  const sources = sourcesOf(report);
  const functions = functionsOf(report);
  const total = report.change('total');
  return {
    title: document.title,
    fiscalYear: document.fiscalYear,
    region: document.region,
    department: { code: document.department.code, name: document.department.disclosureName },
    income: sources.whole,
    expenditure: functions.whole,
    ...(total === undefined ? {} : { change: pictureChange({ change: total, name: '收支总预算' }) }),
    sources,
    spending: { functions, kinds: kindsOf(report), general: generalOf(report), economics: economicsOf(report) },
    changes: changesOf(report),
    projects: projectsOf(report),
    threePublic: { ...threePublicOf(report), changes: threePublicChanges(report) },
    facts: factsOf(report),
    indicators: annualIndicators(report.forms.find(({ id }) => id === 'overall-performance')),
  };
}

const THREE_PUBLIC: readonly { id: string; name: string }[] = [
  { id: 'three-public', name: '“三公”经费合计' },
  { id: 'three-public.abroad', name: '因公出国（境）费' },
  { id: 'three-public.vehicles', name: '公务用车购置及运行费' },
  { id: 'three-public.reception', name: '公务接待费' },
];

function threePublicChanges(report: ReportParts): PictureChange[] {
  return THREE_PUBLIC.flatMap(({ id, name }) => {
    const change = report.change(id);
    return change === undefined ? [] : [pictureChange({ change, name })];
  });
}
