import { afterEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '#lib/cli/commands/index.ts';
import { runCommandLine } from '#lib/cli/run.ts';

async function run(...args: string[]) {
  const said = { out: '', err: '' };
  const print = (text: string) => {
    said.out += text;
  };
  const complain = (text: string) => {
    said.err += text;
  };
  const code = await runCommandLine({ commands: COMMANDS, args, surroundings: { folder: '/tmp', print, complain } });
  return { code, ...said };
}

describe('a command that is written wrongly', () => {
  it.each([
    ['nothing at all', []],
    ['a command that there is not', ['nothing']],
    ['no file where one is needed', ['import']],
    ['a file too many', ['import', 'a', 'b']],
    ['an option that there is not', ['export', '--colour', 'red']],
    ['an option without its value', ['export', '--year']],
    ['a needed option left out', ['backup']],
  ])('is told how to be written: %s', async (_, args) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('用法');
  });
});

describe('help', () => {
  it('lists every command, and explains each', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const command of COMMANDS) {
      expect(out).toContain(`${command.name} `);
      const own = await run(command.name, '--help');
      expect(own.code).toBe(0);
      for (const option of Object.keys(command.options)) expect(own.out).toContain(`--${option}`);
    }
  });
});

describe('the address of the database', () => {
  const address = process.env.DATABASE_URL;
  afterEach(() => {
    if (address === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = address;
  });

  it('is refused with what it should look like', async () => {
    process.env.DATABASE_URL = 'mysql://x';
    const { code, err } = await run('migrate');
    expect(code).toBe(1);
    expect(err).toMatch(/DATABASE_URL.*file:/);
  });
});
