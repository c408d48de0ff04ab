import { abortError, throwIfAborted } from '#lib/engine/abort.ts';
import type { RunOptions } from '#lib/engine/port.ts';
import type { Cells } from './cells.ts';
import { buffersIn, type Call, type Line, type Request, type Response } from './message.ts';
import type { ClientPairs } from './client-pairs.ts';
import type { Rollup } from './port.ts';
import { uncut, type Group } from './question.ts';

interface Pending {
	resolve(value: unknown): void;
	reject(reason: unknown): void;
}

/**
 * Columns in a worker (`worker.ts`), over a line to it that the caller made and ends.
 */
export function remoteRollup(line: Line): Rollup {
	const pending = new Map<number, Pending>();
	let last = 0;
	let failed = false;
	line.addEventListener('message', ({ data }) => {
		const response = data as Response;
		const call = pending.get(response.id);
		pending.delete(response.id);
		if ('error' in response) call?.reject(new Error(response.error));
		else call?.resolve(response.value);
	});
	line.addEventListener('error', () => {
		failed = true;
		for (const { reject } of pending.values()) reject(workerFailed());
		pending.clear();
	});
	const send = (request: Request, transfer: ArrayBuffer[] = []) =>
		line.postMessage(request, transfer);
	const ask = <T>(call: Call, { signal }: RunOptions = {}, transfer: ArrayBuffer[] = []) =>
		new Promise<unknown>((resolve, reject) => {
			throwIfAborted(signal);
			if (failed) throw workerFailed();
			last += 1;
			const id = last;
			const abort = () => {
				pending.delete(id);
				send({ id, abort: true });
				reject(abortError());
			};
			const settled = () => signal?.removeEventListener('abort', abort);
			pending.set(id, {
				resolve: (value) => (settled(), resolve(value)),
				reject: (reason) => (settled(), reject(reason))
			});
			signal?.addEventListener('abort', abort, { once: true });
			send({ id, call }, transfer);
		}) as Promise<T>;
	return {
		load: (table, source) => ask({ load: table, source }, {}, buffersIn(source.columns)),
		cells: (reading, context, { cut = uncut, ...options } = {}) =>
			ask<Cells | null>({ cells: reading, context, cut }, options),
		scan: (reading, selection, context, { detail, ...options } = {}) =>
			ask<Group[]>({ scan: reading, selection, context, detail }, options),
		clientPairs: (reading, share, context, options = {}) =>
			ask<ClientPairs>({ pairs: reading, share, context }, options),
		forget: (table) => ask({ forget: table })
	};
}

const workerFailed = () => new Error('the worker failed');
