import { defineMetric } from '../metric.ts';
import cells from './cells.sql?raw';
import { headline, timeChart, unitChart } from './chart.ts';
import clients from './clients.sql?raw';
import { columns } from './columns.ts';
import labels from './labels.sql?raw';
import { ledger } from './ledger.ts';
import ledgerSql from './ledger.sql?raw';
import lengths from './lengths.sql?raw';
import measures from './measures.sql?raw';
import { words } from './messages.ts';
import method from './method.md?raw';
import { params } from './params.ts';
import query from './query.sql?raw';
import rows from './rows.sql?raw';
import { sentence } from './sentence.ts';

export default defineMetric({
	id: 'care-guarantee',
	words,
	family: 'waits',
	groups: ['unit', 'month', 'week', 'service_area', 'county', 'age_group', 'channel', 'rule'],
	params,
	columns,
	sql: [labels, rows, cells, lengths, measures, query, clients, ledgerSql].join('\n'),
	method,
	headline,
	always: ['rule'],
	sentence,
	charts: { time: timeChart, unit: unitChart },
	ledger
});
