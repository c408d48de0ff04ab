/** Share of the work, 0-1, before which nothing is foretold. */
const TOO_EARLY = 0.05;
/** Milliseconds of work before which nothing is foretold. */
const TOO_SOON = 2000;

/** Seconds a load still takes if it goes on as it went; null while that cannot be known or is nearly over. */
export function secondsLeft(elapsedMs: number, share: number): number | null {
	if (elapsedMs < TOO_SOON || share < TOO_EARLY || share >= 1) return null;
	const seconds = (elapsedMs / 1000) * (1 / share - 1);
	return seconds < 2 ? null : seconds;
}
