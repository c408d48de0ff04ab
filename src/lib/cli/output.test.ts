import { describe, expect, it } from 'vitest';
import { metricById } from '#lib/metrics/registry.ts';
import { csvOutput, type MetricOutput } from './csv-output.ts';
import { outputColumns, outputRow } from './output-rows.ts';

const metric = metricById('ping-pong')!;

describe('output rows', () => {
	it('name the groups asked for, the unit also by name, then every shown column', () => {
		const columns = outputColumns(metric, ['unit', 'month']);
		expect(columns.slice(0, 4)).toEqual(['unit', 'unit_name', 'month', 'paths']);
		expect(columns.filter((name) => name.startsWith('clients'))).toEqual([]);
		const guarantee = outputColumns(metricById('care-guarantee')!, []);
		expect(guarantee[0]).toBe('rule');
	});
	it('write months and weeks short, and say what is hidden', () => {
		const columns = ['unit', 'unit_name', 'month', 'week', 'paths'];
		const row = { unit: 'A', month: '2025-02-01', week: '2024-12-30', paths: null };
		expect(outputRow({ ...row, suppressed: { paths: 'few' } }, columns, 5, () => 'Asema')).toEqual({
			unit: 'A',
			unit_name: 'Asema',
			month: '2025-02',
			week: '2025-W01',
			paths: null,
			suppressed: { paths: '<5' }
		});
		expect(outputRow(row, columns, 5, () => 'Asema')).not.toHaveProperty('suppressed');
	});
});

describe('output as CSV', () => {
	const one: MetricOutput = {
		params: {},
		columns: ['unit', 'paths', 'share'],
		rows: [
			{ unit: 'a, "b"', paths: 12, share: 0.25 },
			{ unit: 'c', paths: null, share: null, suppressed: { paths: '<5' } }
		]
	};
	it('has one row per metric and group, <5 where hidden, empty where missing', () => {
		const other = { params: {}, columns: ['rule', 'share'], rows: [{ rule: 'R', share: 1 }] };
		expect(csvOutput({ one, other }, false)).toBe(
			'metric,unit,paths,share,rule\none,"a, ""b""",12,0.25,\none,c,<5,,\nother,,,1,R\n'
		);
	});
	it('is marked when it went past the gate', () => {
		expect(csvOutput({ one: { ...one, rows: one.rows.slice(0, 1) } }, true)).toBe(
			'metric,unit,paths,share,unsuppressed\none,"a, ""b""",12,0.25,true\n'
		);
	});
});
