export type { AuditEvent } from './event.ts';
export type { AuditPayload } from './payload.ts';
