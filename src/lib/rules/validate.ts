import { isDay } from '#lib/base/civil-day.ts';
import { locales } from '#lib/i18n/locale.ts';
import { limitUnits, ruleKinds, type Guarantee } from './shape.ts';

const versionKeys = new Set([
	...[
		'id',
		'names',
		'lacks',
		'assessment',
		'areas',
		'start',
		'stop',
		'age',
		'when',
		'limit',
		'unit'
	],
	...[
		'short_days',
		'roll_forward',
		'office_hours',
		'restart',
		'kind',
		'valid_from',
		'valid_to',
		'citation',
		'note'
	]
]);

/**
 * The file of one guarantee, checked. Throws `rule <id>: <what is wrong>`; a misspelt key is an error,
 * so that a condition can't be lost without notice.
 */
export function validGuarantee(file: unknown): Guarantee {
	const guarantee = file as Guarantee;
	words(guarantee.guarantee, guarantee.names);
	for (const version of guarantee.versions) {
		const { id } = version;
		const must = (holds: boolean, what: string) => {
			if (!holds) throw new Error(`rule ${id}: ${what}`);
		};
		words(id, version.names);
		const unknown = Object.keys(version).filter((key) => !versionKeys.has(key));
		must(unknown.length === 0, `unknown key ${unknown.join()}`);
		must(limitUnits.includes(version.unit), 'unit');
		must(ruleKinds.includes(version.kind), 'kind');
		must(typeof version.roll_forward === 'boolean', 'roll_forward');
		must(isDay(version.valid_from), 'valid_from');
		must(version.valid_to === null || isDay(version.valid_to), 'valid_to');
		must(version.valid_to === null || version.valid_to >= version.valid_from, 'validity');
		must(version.areas.length > 0, 'areas');
		if (version.unit === 'own') continue;
		must(Number.isInteger(version.limit) && version.limit! >= 0, 'limit');
		must(version.office_hours === undefined || version.limit === 0, 'office_hours');
		must(version.citation !== '', 'citation');
		if (version.lacks !== undefined) continue;
		must(version.start.length > 0 && version.stop.length > 0, 'start and stop');
	}
	return guarantee;
}

function words(id: string, names: unknown): void {
	for (const locale of locales) {
		const text = (names as Record<string, unknown> | undefined)?.[locale];
		if (typeof text !== 'string' || text === '') throw new Error(`rule ${id}: name in ${locale}`);
	}
}
