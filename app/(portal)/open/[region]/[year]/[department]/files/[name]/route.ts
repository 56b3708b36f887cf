export { getReleaseFile as GET } from '#lib/server/portal/file-route.ts';
