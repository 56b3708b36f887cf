import { isIP } from 'node:net';
import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:.|postgres(ql)?:\/\/)/, '应以 file: 开头（SQLite 文件）或以 postgres:// 开头（PostgreSQL 服务器）')
    .default('file:./data/budget.db'),
  AUTH_SECRET: z.string().min(32, '至少 32 个字符；不设时由系统生成并保存在数据库里').optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: '应为用户访问本系统的网址，如 https://budget.example.gov.cn' })
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .refine(
      (list) => list.split(',').every((each) => isNetwork(each.trim())),
      '应为代理服务器的 IP 地址或网段，用逗号分开，如 10.0.0.5,10.1.0.0/16',
    )
    .optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], '应为 fatal、error、warn、info、debug、silent 之一')
    .default('info'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development').catch('development'),
});

/** An address, or addresses that begin alike: `10.1.0.0/16`. */
function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const bits = isIP(address) === 6 ? 128 : 32;
  if (isIP(address) === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits);
}

/** Settings of the process, checked. */
export type Environment = z.output<typeof schema>;

/** Carries everything that is wrong with the environment, for the operator. */
export class EnvironmentError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EnvironmentError';
  }
}

/**
 * Reads the settings of the process. An empty variable counts as absent.
 * @throws EnvironmentError naming each variable that is wrong and how to mend it
 */
export function readEnvironment(variables: Record<string, string | undefined> = process.env): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const errors = read.error.issues.map((issue) => `环境变量 ${issue.path.join('.')}：${issue.message}`);
  throw new EnvironmentError(errors.join('\n'));
}
