import type { AuditPayload } from './payload.ts';

/** An event as stored: one chain a department, each event carrying the hash of the one before. */
export type AuditEvent = {
  region: string;
  department: string;
  /** Place in the chain, from 1. */
  sequence: number;
  at: Date;
  actor: { id: string; name: string; role: string };
  /** Network address that it was asked from; absent for the product itself and in events of version 0.1. */
  address?: string;
  payload: AuditPayload;
  previousHash: string;
  hash: string;
};
