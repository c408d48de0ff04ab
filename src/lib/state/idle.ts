/** Longest wait for a page that is never idle. */
const PATIENCE_MS = 3000;

/** Resolves when the page has painted what there is to show and has nothing else to do; in a hidden page once it is seen. */
export async function idle(): Promise<void> {
	const painted = () => new Promise((resume) => requestAnimationFrame(resume));
	await painted();
	await painted();
	await new Promise<unknown>((resume) => {
		if ('requestIdleCallback' in globalThis) requestIdleCallback(resume, { timeout: PATIENCE_MS });
		else setTimeout(resume, PATIENCE_MS / 10);
	});
}
