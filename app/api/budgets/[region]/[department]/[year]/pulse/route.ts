export { postPulse as POST } from '#lib/server/pulse-route.ts';
