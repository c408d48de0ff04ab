import { AppError } from './errors.ts';

/** A line to a worker, or to the page it serves. */
export interface Line {
	postMessage(message: unknown, transfer: Transferable[]): void;
	addEventListener(type: 'message', heard: (event: { readonly data: unknown }) => void): void;
	addEventListener(
		type: 'error',
		heard: (event: { readonly preventDefault?: () => void }) => void
	): void;
}

/** A worker's first word: from then on what fails is its work, not its start. */
export const READY = { ready: true };

/** What a worker answers, one by one, after `READY`. */
export class Answers<Answer> {
	readonly #heard: Answer[] = [];
	#ready = false;
	#failure: { readonly cause: unknown } | undefined;
	#wake = () => undefined as void;

	/**
	 * @param breakdown what it means that the worker broke over its work; one that did not start is AppError
	 * `engine_unavailable`
	 */
	constructor(line: Line, breakdown: () => unknown) {
		line.addEventListener('message', ({ data }) => {
			if (!this.#ready) this.#ready = true;
			else this.#heard.push(data as Answer);
			this.#wake();
		});
		line.addEventListener('error', (event) => {
			event.preventDefault?.();
			this.fail(this.#ready ? breakdown() : new AppError('engine_unavailable'));
		});
	}

	/** Rejects the next answer, and all after it. */
	fail(cause: unknown): void {
		this.#failure ??= { cause };
		this.#wake();
	}

	async next(): Promise<Answer> {
		for (;;) {
			if (this.#failure) throw this.#failure.cause;
			const answer = this.#heard.shift();
			if (answer) return answer;
			await new Promise<void>((done) => (this.#wake = done));
		}
	}
}

/** Starts a worker; AppError `engine_unavailable` where the browser does not let it start. */
export async function startWorker<Started>(
	start: () => Started | Promise<Started>
): Promise<Started> {
	try {
		return await start();
	} catch (thrown) {
		throw new AppError('engine_unavailable', {}, thrown);
	}
}
