import { describe, expect, it } from 'vitest';
import { buildAll } from '#lib/facts/build-all.ts';
import { openTables } from '#lib/ingest/formats/open-tables.ts';
import type { SourceFile } from '#lib/ingest/bytes/source.ts';
import { loadFiles } from '#lib/ingest/load/load.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';
import { useEngine } from '#tests/support/engines.ts';
import { tableText } from '#tests/support/opened-table.ts';
import {
	asJson,
	asWorkbook,
	asXes,
	asZippedLines,
	type TextTable
} from '#tests/support/other-formats.ts';
import { askPaths } from '#tests/support/path-measure.ts';
import { hasPublicLog, publicLog } from '#tests/support/public-log.ts';
import { isDeep, sweptCases } from '#tests/support/sweep.ts';
import { askWaits } from '#tests/support/wait-measure.ts';
import incidentMapping from './incident.mapping.json';
import permitMapping from './receipt.mapping.json';

const permits = 'coselog-receipt/receipt.csv.gz';
const incidents = 'uci-incident-log/incident_event_log.csv.gz';

const engine = useEngine();

/** A public log, which has neither quotes nor empty lines, with the named columns only. */
async function tableOf(path: string, wanted?: readonly string[]): Promise<TextTable> {
	const [header = '', ...lines] = (await tableText(publicLog(path))).trimEnd().split(/\r?\n/);
	const all = header.split(',');
	const kept = (wanted ?? all).map((name) => all.indexOf(name));
	const pick = (cells: readonly string[]) => kept.map((place) => cells[place] ?? '');
	return { headers: pick(all), rows: lines.map((line) => pick(line.split(','))) };
}

/** Loads the tables of a file and tells what became of their rows. */
async function load(source: SourceFile, mapping: Mapping) {
	const files = [];
	for (const table of await openTables(source)) {
		files.push({ source: table, shape: await sniff(table), mapping });
	}
	const { rows, used, rejected, duplicates, events, merged } = await loadFiles(engine, files, {
		facts: buildAll({ definitions: { paths: { path_of: 'case', gap_days: -1 } } }),
		salt: 'formats'
	});
	return { rows, used, rejected, duplicates, events, merged };
}

async function permitNumbers(source: SourceFile) {
	const counts = await load(source, permitMapping as Mapping);
	return { counts, waits: await askWaits(engine, { by: ['unit', 'channel'] }) };
}

async function incidentNumbers(source: SourceFile) {
	const counts = await load(source, incidentMapping as Mapping);
	return { counts, paths: await askPaths(engine, { by: ['unit'], params: { window_days: -1 } }) };
}

describe.skipIf(!hasPublicLog(permits))('environmental permits', () => {
	it('give the same numbers as CSV, workbook, XES, JSON and zipped NDJSON', async () => {
		const table = await tableOf(permits);
		const csv = await permitNumbers(publicLog(permits));
		expect(csv.counts).toMatchObject({ rows: 8577, used: 8577, rejected: 0 });
		expect(csv.waits.length).toBeGreaterThan(5);
		const others = [
			() => asXes(table, 'case:concept:name'),
			() => asWorkbook(table),
			() => asJson(table),
			() => asZippedLines(table)
		];
		for (const made of sweptCases(others)) {
			const source = await made();
			expect(await permitNumbers(source), source.name).toEqual(csv);
		}
	}, 240_000);
});

describe.skipIf(!isDeep || !hasPublicLog(incidents))('incidents', () => {
	const wanted = [
		...Object.values(incidentMapping.columns),
		...incidentMapping.events.map(({ time }) => time)
	];

	it('give the same numbers as CSV and as a workbook whose times are numbers', async () => {
		const table = await tableOf(incidents, wanted);
		const csv = await incidentNumbers(publicLog(incidents));
		expect(csv.counts).toMatchObject({ rows: 141_712, used: 141_712, rejected: 0 });
		expect(csv.paths.length).toBeGreaterThan(50);
		expect(await incidentNumbers(await asWorkbook(table))).toEqual(csv);
	}, 240_000);
});
