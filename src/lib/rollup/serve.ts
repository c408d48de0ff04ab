import { localRollup } from './local.ts';
import { buffersIn, type Call, type Line, type Request, type Response } from './message.ts';

/** Answers calls that come over a line, one after another; between two it hears which are no longer wanted. */
export function serveRollup(line: Line): void {
	const rollup = localRollup();
	const waiting = new Map<number, Call>();
	const answer = async (call: Call): Promise<unknown> => {
		if ('load' in call) return rollup.load(call.load, call.source);
		if ('cells' in call) return rollup.cells(call.cells, call.context, { cut: call.cut });
		if ('forget' in call) return rollup.forget(call.forget);
		if ('pairs' in call) return rollup.clientPairs(call.pairs, call.share, call.context);
		const { scan, selection, context, detail } = call;
		return rollup.scan(scan, selection, context, detail && { detail });
	};
	const next = async () => {
		const [first] = waiting;
		if (!first) return;
		const [id, call] = first;
		waiting.delete(id);
		const response: Response = await answer(call).then(
			(value) => ({ id, value }),
			(thrown: unknown) => ({
				id,
				error: thrown instanceof Error ? thrown.message : String(thrown)
			})
		);
		line.postMessage(response, 'cells' in call ? buffersIn(response) : []);
	};
	line.addEventListener('message', ({ data }) => {
		const request = data as Request;
		if ('abort' in request) waiting.delete(request.id);
		else {
			waiting.set(request.id, request.call);
			// A turn of its own for each call: messages that came meanwhile, aborts above all, are heard before it.
			setTimeout(next);
		}
	});
}
