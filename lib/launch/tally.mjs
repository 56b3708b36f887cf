import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{passed: number, failed: number}} Tally */

function readReport(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A runner that ended badly without naming a failed test has failed once. */
function withExitCode({ passed, failed }, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** A static check counts as one. @returns {Tally} */
export function tallyOfCheck(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Counts of vitest's JSON report. A skipped test has not passed: it counts as failed. @returns {Tally} */
export function tallyOfVitest({ file, code }) {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1 };
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests;
  return withExitCode({ passed: report.numPassedTests, failed }, code);
}

/**
 * Counts of Playwright's JSON report. A skipped test has not passed: it counts as failed. One that passed the second time,
 * which is tried on CI alone, has passed; the runner names it.
 * @returns {Tally}
 */
export function tallyOfPlaywright({ file, code }) {
  const stats = readReport(file)?.stats;
  if (!stats) return { passed: 0, failed: 1 };
  return withExitCode({ passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped }, code);
}

/** @param {Tally[]} tallies @returns {Tally} */
export function addTallies(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  };
}
