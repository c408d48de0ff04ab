import counties from '#data/codes/counties.json';
import offsets from '#data/codes/helsinki-offsets.json';
import municipalities from '#data/codes/municipalities.json';
import type { Session, SqlValue, TableColumn } from '#lib/engine/port.ts';
import { contractColumns, serviceAreaNames } from '#lib/events/columns.ts';
import { ageGroups, defaultWindowDays, eventTypes, sectorOf } from '#lib/events/event-types.ts';
import { ruleAreasTable, ruleClocksTable, rulesTable } from '#lib/rules/tables.ts';
import { calendarRows } from '#lib/rules/workdays.ts';
import { countyWords, municipalityWords } from '../units/county-words.ts';
import { sendBytes, sendTable, tableSql } from './load-tables.ts';
import { tableBytes } from './table-bytes.ts';

type Type = TableColumn['type'];

/** A table that does not come from the user's data: columns by name and type, and its rows. */
interface Lookup {
	readonly columns: Readonly<Record<string, Type>>;
	readonly rows: readonly (readonly SqlValue[])[];
}

const wallClock = (utc: string) => utc.replace('T', ' ').replace('Z', '');

const lookups: Readonly<Record<string, () => Lookup>> = {
	event_types: () => ({
		columns: {
			event_type: 'VARCHAR',
			event_rank: 'INTEGER',
			is_visit: 'BOOLEAN',
			is_step: 'BOOLEAN',
			eligible: 'VARCHAR'
		},
		rows: Object.entries(eventTypes).map(([name, traits]) => [
			name,
			traits.rank,
			traits.visit,
			traits.step,
			traits.eligible
		])
	}),
	service_areas: () => ({
		columns: { service_area: 'VARCHAR', sector: 'VARCHAR', default_window_days: 'INTEGER' },
		rows: serviceAreaNames.map((area) => [area, sectorOf[area], defaultWindowDays(area)])
	}),
	age_groups: () => ({
		columns: { age_group: 'VARCHAR', age_from: 'INTEGER', age_to: 'INTEGER' },
		rows: ageGroups.map(({ name, from, to }) => [name, from, to])
	}),
	calendar: () => calendar(2045),
	helsinki_offsets: () => ({
		columns: { utc_from: 'TIMESTAMP', utc_to: 'TIMESTAMP', offset_minutes: 'INTEGER' },
		rows: offsets.map(({ utc_from, utc_to, offset_minutes }) => [
			wallClock(utc_from),
			wallClock(utc_to),
			offset_minutes
		])
	}),
	municipalities: () => ({
		columns: {
			municipality_code: 'VARCHAR',
			county: 'VARCHAR',
			name_fi: 'VARCHAR',
			name_sv: 'VARCHAR'
		},
		rows: municipalities.map(({ code, county, fi, sv }) => [code, county, fi, sv])
	}),
	county_words: () => wordTable(countyWords, 'county'),
	municipality_words: () => wordTable(municipalityWords, 'municipality_code'),
	counties: () => ({
		columns: { county: 'VARCHAR', name_fi: 'VARCHAR', name_sv: 'VARCHAR', name_en: 'VARCHAR' },
		rows: counties.map(({ code, fi, sv, en }) => [code, fi, sv, en])
	}),
	rules: rulesTable,
	rule_areas: ruleAreasTable,
	rule_clocks: ruleClocksTable,
	contract_columns: () => ({
		columns: { column_name: 'VARCHAR', type: 'VARCHAR' },
		rows: contractColumns.map(({ name, type }) => [name, type])
	})
};

/** Days from the first accepted year to the end of a year. */
function calendar(lastYear: number): Lookup {
	return {
		columns: {
			day: 'DATE',
			is_workday: 'BOOLEAN',
			workday_index: 'INTEGER',
			next_workday: 'DATE'
		},
		rows: calendarRows(1990, lastYear).map(({ day, isWorkday, workdayIndex, nextWorkday }) => [
			day,
			isWorkday,
			workdayIndex,
			nextWorkday
		])
	};
}

/** Folded words and the code each stands for. */
function wordTable(words: ReadonlyMap<string, string>, code: string): Lookup {
	return { columns: { word: 'VARCHAR', [code]: 'VARCHAR' }, rows: [...words] };
}

/** The lookups as bytes, made once: the rows of the calendar take longer than all the rest of a small load. */
const made = new Map<string, { readonly columns: Lookup['columns']; readonly bytes: Uint8Array }>();

/** Makes the lookup tables of the table contract. */
export async function loadLookups(session: Session): Promise<void> {
	for (const [table, lookup] of Object.entries(lookups)) {
		if (!made.has(table)) {
			const { columns, rows } = lookup();
			made.set(table, { columns, bytes: tableBytes(rows) });
		}
		const { columns, bytes } = made.get(table)!;
		await sendBytes(session, table, columns, bytes, {});
	}
}

/** Lengthens the calendar where a load has accepted years that it, or limits that begin in them, would end before. */
export async function extendCalendar(session: Session): Promise<void> {
	const { numRows, column } = await session.query(tableSql('settle/calendar-reach'));
	if (numRows === 0) return;
	const { columns, rows } = calendar(Number(column('last_year')[0]));
	await sendTable(session, 'calendar', columns, rows, {});
}
