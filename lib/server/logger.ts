import { type Logger, pino } from 'pino';
import type { Environment } from './env.ts';

export type { Logger };

/**
 * The process's log: JSON, one event a line, on standard error, so that a command's own output stays clean.
 * Events carry codes, ids and durations; figures, names and passwords have no place in it, and what might hold them is
 * struck out should it slip in.
 */
export function createLogger(environment: Pick<Environment, 'LOG_LEVEL'>): Logger {
  return pino(
    {
      level: environment.LOG_LEVEL,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['password', '*.password', 'amount', '*.amount', 'headers', '*.headers', 'body', '*.body'],
        remove: true,
      },
    },
    pino.destination(2),
  );
}
