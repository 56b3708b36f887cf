/** A trouble of the database that passes or that its operator mends; what was asked has not been done. */
export type StorageTrouble = 'DISK_FULL' | 'STORAGE_UNAVAILABLE';

/** Codes of SQLite, PostgreSQL and the network that say that there is no room left. */
const FULL = /^(SQLITE_FULL|53100|ENOSPC|EDQUOT)$/;
/** Codes that say that the database cannot be reached, is held by somebody else, or may not be written. */
const UNAVAILABLE =
  /^(SQLITE_(BUSY|LOCKED|IOERR|READONLY|CANTOPEN)(_\w+)?|BUSY_TOO_LONG|UNREACHABLE|08\w{3}|57P0\d|53[023]00|25006|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** What the driver of PostgreSQL says without a code. */
const LOST = /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/;

/** Whether an error is the database's trouble and no fault of the program; nothing where it is not. */
export function storageTroubleOf(error: unknown): StorageTrouble | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
    if (FULL.test(code)) return 'DISK_FULL';
    if (UNAVAILABLE.test(code) || LOST.test(at.message)) return 'STORAGE_UNAVAILABLE';
  }
  return undefined;
}

/** The trouble in words for the person who asked. */
export function storageTroubleText(trouble: StorageTrouble): string {
  return trouble === 'DISK_FULL'
    ? '服务器的磁盘已满，这次没有保存。请联系系统管理员清理磁盘，页面会自动重试'
    : '数据库暂时连不上或被占用，这次没有完成。请稍候重试，仍不行请联系系统管理员';
}
