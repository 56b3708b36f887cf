import { createHash } from 'node:crypto';
import { canonicalJson } from '#lib/core/canonical/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { AuditBreak } from '../ports/index.ts';

/** A chain as far as an export has it, from event to event; `broken` is the first that does not fit. */
export type ExportedChain = { region: string; department: string; from: number; to: number; broken?: AuditBreak };

/** A line that is no event of the trail, counted from 1; of no line, 0: there was none. */
export type NotAuditLines = { code: 'NOT_AUDIT_LINES'; line: number };

type Link = { sequence: number; previousHash: string; hash: string; whole: boolean };

/**
 * Walks the chains of an exported trail (JSON lines, in any order) by what the lines themselves say: nothing of it can be
 * changed or taken out between the first and the last event without being found. What was cut off at the end is not
 * found: only the installation knows it.
 */
export async function verifyAuditLines(lines: AsyncIterable<string>): Promise<Result<ExportedChain[], NotAuditLines>> {
  const chains = new Map<string, { region: string; department: string; links: Link[] }>();
  let count = 0;
  for await (const text of lines) {
    count += 1;
    if (text.trim() === '') continue;
    const event = readEvent(text);
    if (event === undefined) return refuse({ code: 'NOT_AUDIT_LINES', line: count });
    const { region, department, ...link } = event;
    const chain = chains.get(`${region}/${department}`) ?? { region, department, links: [] };
    chain.links.push(link);
    chains.set(`${region}/${department}`, chain);
  }
  if (chains.size === 0) return refuse({ code: 'NOT_AUDIT_LINES', line: 0 });
  return ok([...chains.values()].map(walked).sort(byPlace));
}

function readEvent(text: string): (Link & { region: string; department: string }) | undefined {
  const value = parsed(text);
  if (value === undefined) return undefined;
  const { hash, ...event } = value;
  const { region, department, sequence, previousHash } = event;
  if (typeof region !== 'string' || typeof department !== 'string' || typeof sequence !== 'number') return undefined;
  if (typeof previousHash !== 'string' || typeof hash !== 'string') return undefined;
  return { region, department, sequence, previousHash, hash, whole: isHashOf({ hash, text: canonicalJson(event) }) };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** SHA-256 stands as bare hexadecimal, SM3 after its name. */
function isHashOf({ hash, text }: { hash: string; text: string }): boolean {
  const [algorithm, hex] = hash.startsWith('sm3:') ? ['sm3', hash.slice('sm3:'.length)] : ['sha256', hash];
  return createHash(algorithm).update(text, 'utf8').digest('hex') === hex;
}

function walked(chain: { region: string; department: string; links: Link[] }): ExportedChain {
  const { region, department } = chain;
  const links = chain.links.toSorted((a, b) => a.sequence - b.sequence);
  const [first] = links;
  const broken = firstBreak(links);
  const span = { from: first?.sequence ?? 0, to: links.at(-1)?.sequence ?? 0 };
  return { region, department, ...span, ...(broken === undefined ? {} : { broken }) };
}

function firstBreak(links: readonly Link[]): AuditBreak | undefined {
  for (const [at, { sequence, previousHash, whole }] of links.entries()) {
    const before = links[at - 1];
    if (before !== undefined && sequence > before.sequence + 1) return { sequence: before.sequence + 1, reason: 'gap' };
    const follows = before === undefined || (sequence === before.sequence + 1 && previousHash === before.hash);
    if (!follows) return { sequence, reason: 'link' };
    if (!whole) return { sequence, reason: 'hash' };
  }
  return undefined;
}

function byPlace(a: ExportedChain, b: ExportedChain): number {
  const [one, other] = [a, b].map(({ region, department }) => `${region}/${department}`) as [string, string];
  return one < other ? -1 : 1;
}
