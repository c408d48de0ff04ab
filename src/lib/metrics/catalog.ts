import type { Engine } from '#lib/engine/port.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ScopeDimension } from '#lib/scope/scope.ts';
import catalogSql from './catalog.sql?raw';
import type { DataNotes, RuleGap } from './column.ts';
import filledSql from './filled-columns.sql?raw';
import notAppliedSql from './rules-not-applied.sql?raw';

/** A value the data can be narrowed by; `names` is null where the app has words of its own, or none are known. */
interface CatalogValue {
	readonly value: string;
	readonly names: Readonly<Record<Locale, string>> | null;
}

/** What a load offers besides measures; read once per load. */
export interface Catalog {
	readonly values: Readonly<Record<ScopeDimension, readonly CatalogValue[]>>;
	readonly notApplied: readonly RuleGap[];
	readonly notes: DataNotes;
}

/** Reads the catalog of what is loaded. Empty lists when the data have nothing of a kind. */
export async function readCatalog(engine: Pick<Engine, 'query'>): Promise<Catalog> {
	const table = await engine.query(catalogSql);
	const text = (name: string, row: number) => table.column(name)[row] as string | null;
	const values: Record<ScopeDimension, CatalogValue[]> = {
		unit: [],
		service_area: [],
		county: [],
		home_county: [],
		age_group: [],
		channel: []
	};
	for (let row = 0; row < table.numRows; row += 1) {
		const [fi, sv, en] = [text('name_fi', row), text('name_sv', row), text('name_en', row)];
		const names = fi === null ? null : { fi, sv: sv ?? fi, en: en ?? fi };
		values[text('dimension', row) as ScopeDimension].push({ value: text('value', row)!, names });
	}
	const notApplied = await readNotApplied(engine);
	const filled = (await engine.query(filledSql)).column('column_name').map(String);
	return { values, notApplied, notes: { filled: new Set(filled), notApplied } };
}

/** What the data lack for each rule that was not applied. */
export async function readNotApplied(engine: Pick<Engine, 'query'>): Promise<RuleGap[]> {
	const { column } = await engine.query(notAppliedSql);
	const missing = column('missing');
	return column('rule').map((rule, row) => ({
		rule: String(rule),
		missing: String(missing[row])
	}));
}
