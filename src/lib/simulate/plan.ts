import type { Fields } from './contract-columns.ts';
import { Prng } from './prng.ts';

/**
 * What the decision of a case tells of its plan. Drawn from the case's own name, apart from all that the seed draws:
 * nothing of the events depends on it.
 */
export function planOf(caseId: string): Fields {
	const prng = new Prng(
		[...caseId].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7)
	);
	return {
		plan_shared: String(prng.chance(0.3)),
		responsible_named: String(prng.chance(0.75))
	};
}
