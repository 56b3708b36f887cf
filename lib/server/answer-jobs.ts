import { flushCompileCache } from 'node:module';

/** What a worker sends back. */
export type JobReply<Answer> = {
  answer: Answer;
  /** Bytes by which the process has grown since it was started. */
  growth: number;
};

/**
 * What a worker's file does: answers each job it is sent, and ends with the process that started it (`job-process.ts`).
 * @param answered must not throw: what fails is an answer too
 */
export function answerJobs<Job, Answer>(answered: (job: Job) => Answer | Promise<Answer>): void {
  const memoryBefore = process.memoryUsage.rss();
  process.on('message', async (job: Job) => {
    const answer = await answered(job);
    const reply: JobReply<Answer> = { answer, growth: process.memoryUsage.rss() - memoryBefore };
    process.send?.(reply);
    // A worker is ended, not left to end: what was compiled for it would be lost.
    flushCompileCache();
  });
  process.on('disconnect', () => process.exit());
}
