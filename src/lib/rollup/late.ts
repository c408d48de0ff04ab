import type { Rollup } from './port.ts';

/** A roll-up that is started by the first call. */
export const lateRollup = (open: () => Rollup): Rollup => ({
	load: async (...given) => open().load(...given),
	cells: async (...given) => open().cells(...given),
	scan: async (...given) => open().scan(...given),
	clientPairs: async (...given) => open().clientPairs(...given),
	forget: async (...given) => open().forget(...given)
});
