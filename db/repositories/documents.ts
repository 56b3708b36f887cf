import { canonicalJson } from '#lib/core/canonical/index.ts';
import type { Budget, Declaration, Project, Staffing } from '#lib/core/package/index.ts';

/** Forms that are kept whole, by kind, each with what it holds. Amounts inside are 分. */
export type DocumentContents = {
  profile: Pick<Budget, 'region' | 'department'>;
  staffing: Staffing;
  assets: NonNullable<Budget['assets']>;
  'overall-performance': NonNullable<Budget['performance']>;
  'prior-year': NonNullable<Budget['priorYear']>;
  explanations: NonNullable<Budget['explanations']>;
  disclosure: NonNullable<Budget['disclosure']>;
  'project-declaration': Declaration;
  'project-performance': NonNullable<Project['performance']>;
};

export type DocumentKind = keyof DocumentContents;

/** A form as stored. `owner` is the code of its unit or project, empty for the department's own. */
export type StoredDocument = { kind: string; owner: string; content: string };

/** Every form of a budget, in the order of the exchange format. */
export function documentsOf(budget: Budget): StoredDocument[] {
  const found: StoredDocument[] = [];
  const keep = <K extends DocumentKind>(kind: K, content: DocumentContents[K] | undefined, owner = '') => {
    if (content !== undefined) found.push({ kind, owner, content: canonicalJson(content) });
  };
  keep('profile', { region: budget.region, department: budget.department });
  for (const unit of budget.units) keep('staffing', unit.staffing, unit.code);
  for (const project of budget.projects) {
    keep('project-declaration', project.declaration, project.code);
    keep('project-performance', project.performance, project.code);
  }
  keep('assets', budget.assets);
  keep('overall-performance', budget.performance);
  keep('prior-year', budget.priorYear);
  keep('explanations', budget.explanations);
  keep('disclosure', budget.disclosure);
  return found;
}

/** Finds forms by kind and owner among those of one budget. */
export class DocumentShelf {
  readonly #contents = new Map<string, string>();

  constructor(documents: readonly StoredDocument[]) {
    for (const { kind, owner, content } of documents) this.#contents.set(`${kind}/${owner}`, content);
  }

  /** The form, or nothing where the budget has none. */
  find<K extends DocumentKind>(kind: K, owner = ''): DocumentContents[K] | undefined {
    const content = this.#contents.get(`${kind}/${owner}`);
    return content === undefined ? undefined : (JSON.parse(content) as DocumentContents[K]);
  }

  /** @throws Error where a form is missing that every budget has: the database has been tampered with */
  get<K extends DocumentKind>(kind: K, owner = ''): DocumentContents[K] {
    const found = this.find(kind, owner);
    if (found === undefined) throw new Error(`form document is missing: ${kind} of ${owner || 'the department'}`);
    return found;
  }
}
