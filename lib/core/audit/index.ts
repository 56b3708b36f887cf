export type { AccountEvent, Grant } from './account-event.ts';
export type { AuditEvent } from './event.ts';
export type { AuditPayload } from './payload.ts';
