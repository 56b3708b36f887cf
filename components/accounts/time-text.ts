const MOMENT = new Intl.DateTimeFormat('zh-CN', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
});

/** A moment as people write it, by the clock of the country. */
export function momentText(at: Date): string {
  return MOMENT.format(at);
}

const BROWSERS = [
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const SYSTEMS = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux'] as const;

/** What a browser says of itself, as far as it helps to know one's own again: `Edge 109 · Windows`. */
export function browserText(agent: string | null): string {
  if (agent === null || agent === '') return '未知的浏览器';
  const found = BROWSERS.find(([sign]) => agent.includes(`${sign}/`));
  const version = found && new RegExp(`${found[0]}/(\\d+)`).exec(agent)?.[1];
  const system = SYSTEMS.find((name) => agent.includes(name));
  return [found === undefined ? '其他浏览器' : `${found[1]} ${version ?? ''}`.trim(), system ?? '其他系统'].join(' · ');
}
