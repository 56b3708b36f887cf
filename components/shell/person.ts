/** Who is signed in, as shown: name and role. */
export type Person = { name: string; role: string };
