/** As far as this module needs it: not every browser has it, and TypeScript's own types do not tell it. */
interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { createScriptURL(url: string): string }
	): { createScriptURL(url: string): string };
}

/** Name of the one policy of Trusted Types that is the app's own, on the page and inside its workers. */
export const WORKER_POLICY = 'sujuva-worker';

/** The only address that may become a worker: the one `ownWorker` is just starting. */
let starting: string | undefined;

const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
	WORKER_POLICY,
	{
		createScriptURL(url) {
			if (url !== starting) throw new TypeError(`no worker of this app: ${url}`);
			return url;
		}
	}
);

/** Address of one of the app's files, for a worker: a `blob:` has no folder to be relative to. */
export const absolute = (url: string): string => new URL(url, document.baseURI).href;

/**
 * Starts a worker of this page from the text of its script. It is a `blob:` because a page's CSP binds only
 * such workers, not those loaded by URL; and it is the only way to a worker that the page's Trusted Types leave.
 */
export function ownWorker(script: string, options: WorkerOptions): Worker {
	const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
	const forget = () => URL.revokeObjectURL(url);
	starting = url;
	try {
		const worker = new Worker(policy?.createScriptURL(url) ?? url, options);
		// Its first word, or its failure, tells that the script has been read.
		for (const word of ['message', 'error']) worker.addEventListener(word, forget, { once: true });
		return worker;
	} catch (thrown) {
		forget();
		throw thrown;
	} finally {
		starting = undefined;
	}
}

/** Starts a worker of this page from one of the app's modules (`?worker&url`). */
export const moduleWorker = (url: string, name: string): Worker =>
	ownWorker(`import ${JSON.stringify(absolute(url))};`, { type: 'module', name });
