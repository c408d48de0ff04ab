/** How a load meets the data there are: `append` adds the files to them, otherwise they are replaced. */
export interface LoadChoice {
	readonly append?: boolean;
}

/**
 * Whether files can be added to the loaded data: `no` (nothing loaded, or made up, or too large to be kept
 * apart for it), `key` once the linking key was given (`session.giveKey`), `yes`.
 */
export type Appending = 'no' | 'key' | 'yes';
