import type { BenchResult } from './result.ts';

/** The incident log by the command line beside pm4py, or why it was not measured. */
export function incidentRows(incidents: BenchResult['incidents']): string[][] {
	const name = 'incident log, processor time';
	if ('skipped' in incidents) return [[`${name}: skipped`, incidents.skipped, '']];
	const { own, pm4py } = incidents;
	const told = [`${name}: ${own.returns} returns`, `${Math.round(own.cpu.work)} ms`, ''];
	if ('skipped' in pm4py) return [told, [`${name} / pm4py: skipped`, pm4py.skipped, '']];
	return [
		told,
		[`${name} of pm4py: ${pm4py.returns} returns`, `${Math.round(pm4py.cpu.work)} ms`, ''],
		[`${name} / pm4py`, (own.cpu.work / pm4py.cpu.work).toFixed(2), '<= 0.4'],
		[`${name} / pm4py, starts too`, (own.cpu.whole / pm4py.cpu.whole).toFixed(2), '']
	];
}
