/**
 * Sweeps are tests that are long by nature: many damaged files, seeds, random sets. They stand in files named
 * `*.sweep.test.ts`, run at a tenth in `npm test` and whole in `npm run test:deep`.
 */
export const isDeep = process.env.SUJUVA_DEEP === '1';

/** How often a sweep goes round: `whole` when deep, else a tenth of it, once at least. */
export const swept = (whole: number): number => (isDeep ? whole : Math.ceil(whole / 10));

/** The cases of a sweep: all when deep, else the first tenth of them, one at least. */
export const sweptCases = <Case>(whole: readonly Case[]): readonly Case[] =>
	whole.slice(0, swept(whole.length));
