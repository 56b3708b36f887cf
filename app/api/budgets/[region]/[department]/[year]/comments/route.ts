export { getComments as GET, postComment as POST } from '#lib/server/comments-route.ts';
