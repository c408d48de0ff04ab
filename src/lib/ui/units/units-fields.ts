import { serviceAreaNames } from '#lib/events/columns.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import { countyNames } from '#lib/ingest/units/county-words.ts';
import { sectorNames } from '#lib/events/event-types.ts';
import { preventionNames, productionNames } from '#lib/ingest/units/units.ts';
import { contractValueName } from '#lib/events/words/names.ts';
import type { UnitField } from '#lib/ingest/units/edit.ts';
import { words } from './words.ts';

/** A value that can be chosen, and how people read it. */
interface Choice {
	readonly value: string;
	readonly name: string;
}

/** A column of the editor: its field, heading and control. */
export interface FieldControl {
	readonly field: UnitField;
	readonly heading: string;
	readonly control: 'text' | 'date' | 'check' | 'choice';
	/** Values of a choice. */
	readonly choices: readonly Choice[];
	readonly hint: string;
}

/** The columns of the editor, in the order of a units file. */
export function fieldControls(locale: Locale): readonly FieldControl[] {
	const word = (key: keyof (typeof words)['fi']) => t(words, locale, key as 'unit');
	const control = (field: UnitField, kind: FieldControl['control'], hint = ''): FieldControl => ({
		field,
		heading: word(field),
		control: kind,
		choices: [],
		hint
	});
	const choice = (field: UnitField, choices: readonly Choice[]): FieldControl => ({
		...control(field, 'choice'),
		choices
	});
	return [
		control('unit_name', 'text'),
		choice(
			'county',
			countyNames.map(({ code, ...names }) => ({ value: code, name: names[locale] }))
		),
		control('municipality_code', 'text'),
		choice(
			'service_area',
			serviceAreaNames.map((value) => ({
				value,
				name: contractValueName('service_area', value, locale)
			}))
		),
		choice(
			'sector',
			sectorNames.map((value) => ({ value, name: word(value) }))
		),
		choice(
			'production',
			productionNames.map((value) => ({ value, name: word(value) }))
		),
		control('unit_group', 'text'),
		control('is_hub', 'check'),
		control('valid_from', 'date'),
		control('valid_to', 'date'),
		choice(
			'prevention',
			preventionNames.map((value) => ({ value, name: word(value) }))
		),
		control('predecessor_unit', 'text', word('predecessor_hint'))
	];
}
