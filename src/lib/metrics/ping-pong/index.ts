import { defineMetric } from '../metric.ts';
import { headline, timeChart, unitChart } from './chart.ts';
import clients from './clients.sql?raw';
import { columns } from './columns.ts';
import { ledger } from './ledger.ts';
import ledgerSql from './ledger.sql?raw';
import { words } from './messages.ts';
import method from './method.md?raw';
import { params } from './params.ts';
import query from './query.sql?raw';
import rows from './rows.sql?raw';
import { sentence } from './sentence.ts';

export default defineMetric({
	id: 'ping-pong',
	words,
	family: 'paths',
	groups: ['unit', 'month', 'week', 'service_area', 'county', 'age_group', 'channel'],
	params,
	columns,
	sql: [rows, query, clients, ledgerSql].join('\n'),
	method,
	headline,
	sentence,
	charts: { time: timeChart, unit: unitChart },
	ledger
});
