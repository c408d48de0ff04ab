import anonymitySql from './anonymity.sql?raw';
import profilesSql from './column-profiles.sql?raw';
import valuesSql from './column-values.sql?raw';
import gapsSql from './export-gaps.sql?raw';
import linkageSql from './linkage.sql?raw';
import shapeSql from './export-shape.sql?raw';
import unitsSql from './units.sql?raw';
import type { DataReport, DataReportColumn } from './data-report.ts';

const count = (clients: string, doc: string, sumOf?: readonly string[]): DataReportColumn => ({
	kind: 'count',
	clients,
	doc,
	...(sumOf && { sumOf })
});
const clients = (doc: string): DataReportColumn => ({ kind: 'clients', doc });
const text = (doc: string): DataReportColumn => ({ kind: 'text', doc });

/** Events of every unit by month, beside the unit's median month. */
export const exportGaps: DataReport = {
	id: 'export-gaps',
	sql: gapsSql,
	by: ['unit', 'month'],
	addsUp: 'events',
	columns: {
		state: text("'gap', 'end' (a gap in the unit's last month) or ''."),
		events: count('clients', 'Events of the unit in the month.'),
		median_events: count('clients_unit', "Median of the unit's months."),
		affected: count('clients_affected', 'Contact days whose window reaches into the gap.'),
		clients: clients('Distinct clients behind events.'),
		clients_affected: clients('Distinct clients behind affected.'),
		clients_unit: clients('Distinct clients of the unit.')
	}
};

/** How many clients stand out by what is known of them, step by step of generalising. */
export const anonymity: DataReport = {
	id: 'anonymity',
	sql: anonymitySql,
	takesK: true,
	by: ['step'],
	columns: {
		clients: count('n_clients', 'Clients.', ['outstanding', 'hidden_in_crowd']),
		outstanding: count('n_outstanding', 'Clients with a combination that fewer than k share.'),
		hidden_in_crowd: count('n_hidden', 'Clients all of whose combinations k or more share.'),
		// A size alone says that somebody stands out, not who: it is what the table is for.
		smallest_class: text('Clients who share the rarest combination.'),
		outstanding_share: {
			kind: 'share',
			of: 'outstanding',
			among: 'clients',
			doc: 'outstanding / clients, 0-1.'
		},
		n_clients: clients('Clients.'),
		n_outstanding: clients('Clients who stand out.'),
		n_hidden: clients('Clients who do not.')
	}
};

/** How full and how varied every contract column is. */
export const columnProfiles: DataReport = {
	id: 'column-profiles',
	sql: profilesSql,
	by: ['column_name'],
	columns: {
		filled: count('clients', 'Events with a value.'),
		missing: { kind: 'share', follows: 'filled', doc: 'Share of events without.' },
		kinds: count('clients', 'Different values.'),
		clients: clients('Distinct clients of the data.')
	}
};

/** Values and bins of the columns that may show them. */
export const columnValues: DataReport = {
	id: 'column-values',
	sql: valuesSql,
	by: ['column_name', 'value'],
	addsUp: 'events',
	columns: {
		shape: text("'value' or 'bin'."),
		events: count('clients', 'Events with the value.'),
		clients: clients('Lower bound of the distinct clients behind events.')
	}
};

/** What the way the file was cut keeps the data from telling: names of `shapeFindings`, about nobody. */
export const exportShape: DataReport = {
	id: 'export-shape',
	sql: shapeSql,
	by: ['finding'],
	columns: {}
};

/** Clients of every file, and how many of them another file has too; no row where there is one file only. */
export const linkage: DataReport = {
	id: 'linkage',
	sql: linkageSql,
	by: ['file_key'],
	columns: {
		file: text('Name of the file.'),
		clients: count('n_clients', 'Clients of the file.'),
		shared: count('gated', 'Clients of the file that another file has too.'),
		shared_part: { kind: 'share', follows: 'shared', doc: 'shared / clients, 0-1.' },
		shared_loosely: count(
			'gated_loosely',
			'Clients of the file that another file has when ids are also read loosely.'
		),
		n_clients: clients('Clients of the file.'),
		gated: clients('The fewest of the shared clients and of the others of any file.'),
		gated_loosely: clients('The same for those shared loosely, and those shared in no other way.')
	}
};

const asListed = text('As in the units file.');

/** Units as the units file has them, and those of the data that it lacks, these first. */
export const unitsInData: DataReport = {
	id: 'units',
	sql: unitsSql,
	by: ['unit'],
	addsUp: 'events',
	columns: {
		unit_name: text('Name in the units file, else in the data.'),
		county: asListed,
		municipality_code: asListed,
		service_area: asListed,
		sector: asListed,
		unit_group: asListed,
		is_hub: asListed,
		valid_from: asListed,
		valid_to: asListed,
		prevention: asListed,
		predecessor_unit: asListed,
		production: asListed,
		is_listed: text("Whether it has a row in the units file: 'true' or 'false'."),
		events: count('clients', 'Events of the unit.'),
		clients: clients('Distinct clients behind events.')
	}
};
