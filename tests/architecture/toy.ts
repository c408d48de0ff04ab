/** A fact family and a metric as two new folders: path below `src/lib` and text. */
export const toyFiles: Readonly<Record<string, string>> = {
	'facts/toys/build.sql': `-- Toys: every event.
-- @table toys
SELECT e.gate_key AS client_key, e.stratum_key, e.event_key, e.event_day AS day
FROM history AS e
-- @fates
SELECT event_key, 'fact' AS fate FROM history
`,
	'facts/toys/family.ts': `import type { FactFamily } from '../family.ts';
import build from './build.sql?raw';

export default {
	id: 'toys',
	reads: [],
	params: {},
	fates: [],
	tables: {
		toys: {
			grain: 'event',
			order: ['event_key'],
			columns: { day: { kind: 'day', doc: 'Day of the event.' } }
		}
	},
	build: [build]
} satisfies FactFamily;
`,
	'metrics/toy/method.md': '# Toy\n\n## fi\n\nLelu.\n\n## sv\n\nLeksak.\n\n## en\n\nToy.\n',
	'metrics/toy/words.ts': `import { defineMessages } from '#lib/i18n/messages.ts';

const said = { question: 'Toys?', definition: 'Toys.' };
export const words = defineMessages({
	fi: { title: 'Lelut', short: 'Lelut', ...said },
	sv: { title: 'Leksaker', short: 'Leksaker', ...said },
	en: { title: 'Toys', short: 'Toys', ...said }
});
`,
	'metrics/toy/index.ts': `import toys from '#lib/facts/toys/family.ts';
import { count } from '../column.ts';
import { step } from '../ledger-steps.ts';
import { defineMetric } from '../metric.ts';
import method from './method.md?raw';
import { words } from './words.ts';

const claim = { answer: '{share}', answer_units: '{share}' };
const heading = { fi: 'Leluja', sv: 'Leksaker', en: 'Toys' };

export default defineMetric({
	id: 'toy',
	words,
	family: toys,
	readings: {
		all: { table: 'toys', dated: 'day', classes: { kind: { states: [['toy', null]] } } }
	},
	readParams: {},
	columns: { toys: count('Events.', heading, 'all', { kind: ['toy'] }) },
	method,
	headline: { value: 'toys', n: 'toys', low: 'toys', high: 'toys' },
	claim: { fi: claim, sv: claim, en: claim },
	improvement: 'neutral',
	sentence: () => 'Toys.',
	panels: [
		{
			id: 'time',
			by: ['month'],
			title: { fi: said, sv: said, en: said },
			disclosure: 'counts',
			options: () => ({}),
			claim: () => 'Toys.',
			legend: () => '',
			summary: () => 'Toys.'
		}
	],
	ledger: {
		scope: 'last',
		reading: 'all',
		states: {},
		stages: [{ out: [], left: step('toys', 'Leluja', 'Leksaker', 'Toys') }],
		equals: 'toys'
	}
});
`.replace('const heading', "const said = { title: 'Toys', subtitle: '' };\nconst heading")
};

/** Run in a tree: starts its app, and tells what `/` and every path given say. */
export const readPages = `import { createServer as serve } from 'node:http';
import { createServer } from 'vite';
const vite = await createServer({
	cacheDir: '.vite',
	logLevel: 'error',
	optimizeDeps: { noDiscovery: true, include: [] },
	server: { middlewareMode: true, ws: false, hmr: false, watch: null }
});
const server = serve(vite.middlewares).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const pages = [];
for (const path of process.argv.slice(2)) {
	const answer = await fetch('http://127.0.0.1:' + server.address().port + path);
	pages.push({ path, status: answer.status, html: await answer.text() });
}
process.stdout.write('PAGES' + JSON.stringify(pages), () => process.exit());
`;
