import { describe, expect, it } from 'vitest';
import { openNativeEngine } from '#lib/engine/node.server.ts';
import { exitCodes, failureOf } from './failure.ts';

describe('what the command line says of a failure', () => {
	it('names the statement that failed in the engine, and no value of the data', async () => {
		const engine = await openNativeEngine({ threads: 1 });
		const failed = engine.query(
			`-- contact_days: one row per contact day.
			SELECT v::DATE AS v FROM (VALUES ('Meikäläinen 131052-308T')) AS told(v)`
		);
		const thrown = await failed.catch((cause: unknown) => cause);
		await engine.close();
		expect(failureOf(thrown)).toEqual({
			code: exitCodes.bug,
			text: 'something unexpected went wrong: contact_days: Conversion Error'
		});
	});
});
