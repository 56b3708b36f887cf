/** Notes an error at a path of the file. */
export type Complain = (path: readonly PropertyKey[], message: string) => void;
