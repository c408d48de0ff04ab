import type { Guarantee, RuleVersion } from './shape.ts';
import { validGuarantee } from './validate.ts';

const files = import.meta.glob<unknown>('../../../data/rules/*.json', {
	import: 'default',
	eager: true
});

/** Every guarantee of `data/rules`, in the order of its id. Throws on a file that is not well formed. */
const guarantees: readonly Guarantee[] = Object.values(files)
	.map(validGuarantee)
	.sort((a, b) => (a.guarantee < b.guarantee ? -1 : 1));

/** A version with what its file says for all of them. */
export type Rule = RuleVersion & Pick<Guarantee, 'guarantee' | 'checked'>;

/** Every version of every limit, in a fixed order. */
export const rules: readonly Rule[] = guarantees.flatMap(({ guarantee, checked, versions }) =>
	versions.map((version) => ({ ...version, guarantee, checked }))
);
