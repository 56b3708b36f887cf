import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './globals.css';
import { rememberedTheme } from './theme.ts';

export const metadata: Metadata = { title: { default: '预算编制', template: '%s · 预算编制' } };

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

/** The frame of every page. The remembered look is in the first byte, so that nothing flashes. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await rememberedTheme();
  return (
    <html lang="zh-CN" data-theme={theme === 'system' ? undefined : theme} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
