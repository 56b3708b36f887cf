import { describe, expect, it } from 'vitest';
import { ownPage } from '#components/shell/own-page.ts';

describe('the page that somebody comes back to after signing in', () => {
  it('is one of ours', () => {
    for (const page of ['/', '/budgets/420115000/215/2026?cell=income/total/total#x', '/help/概况'])
      expect(ownPage(page)).toBe(page);
  });

  it('is never elsewhere, also where a browser leaves signs of the address out', () => {
    const elsewhere = [
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '/\n/evil.example',
      '/\r\\evil.example',
    ];
    for (const page of [...elsewhere, 'https://evil.example', 'javascript:alert(1)', '', undefined])
      expect([page, ownPage(page)]).toEqual([page, '/']);
    for (const page of elsewhere) expect(new URL(ownPage(page), 'http://own.example').host).toBe('own.example');
  });
});
