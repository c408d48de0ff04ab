import { describe, expect, it } from 'vitest';
import { gzip, memoryFile } from '#tests/support/memory-file.ts';
import { onlyTable } from '#tests/support/opened-table.ts';

const log = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<log>${inside}</log>`;
const lines = (text: string, piece = 65_536) => onlyTable(memoryFile(text, { name: 'x', piece }));

const LOG = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- OpenXES -->
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
	<extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
	<global scope="trace"><string key="concept:name" value="name"/></global>
	<global scope="event"><string key="org:group" value="default"/></global>
	<classifier name="Activity" keys="concept:name"/>
	<string key="concept:name" value="loki"/>
	<trace>
		<string key="concept:name" value="tapaus 1"/>
		<string key="kunta" value="&#196;&#xE4;nekoski &amp; &lt;muut&gt; &quot;x&quot;, &apos;y&apos;"/>
		<event>
			<string key="concept:name" value="käynti"/>
			<date key="time:timestamp" value="2024-01-05T10:00:00.000+02:00"/>
			<string key="org:resource" value="R1"/>
			<string key="lifecycle:transition" value="complete"/>
		</event>
		<event>
			<date key="time:timestamp" value="2024-01-06T10:00:00.000+02:00"/>
			<int key="n" value="12345678901234567890"/><boolean key="b" value="true"/><float key="f" value="0.10"/>
		</event>
	</trace>
	<trace>
		<event><string key="concept:name" value="päätös"/><string key="org:group" value="G"/></event>
		<string key="concept:name" value="tapaus 2"/>
	</trace>
	<trace><string key="concept:name" value="tyhjä"/></trace>
</log>
`;

describe('an XES log', () => {
	it('has a row per event with its own attributes and those of its trace', async () => {
		for (const piece of [1, 64, 100_000]) {
			expect(await lines(LOG, piece)).toEqual([
				'case:concept:name,case:kunta,concept:name,time:timestamp,org:resource,lifecycle:transition,n,b,f,org:group',
				'tapaus 1,"Äänekoski & <muut> ""x"", \'y\'",käynti,2024-01-05T10:00:00.000+02:00,R1,complete,,,,',
				'tapaus 1,"Äänekoski & <muut> ""x"", \'y\'",,2024-01-06T10:00:00.000+02:00,,,12345678901234567890,true,0.10,',
				'tapaus 2,,päätös,,,,,,,G'
			]);
		}
	});

	it('is read inside gzip, with a prefix, in other encodings', async () => {
		const event = '<trace><event><string key="a" value="ä"/></event></trace>';
		expect(await onlyTable(memoryFile(await gzip(new TextEncoder().encode(log(event)))))).toEqual([
			'a',
			'ä'
		]);
		const prefixed = event.replaceAll(/<(\/?)/g, '<$1xes:');
		expect(await lines(`<xes:log xmlns:xes="x">${prefixed}</xes:log>`)).toEqual(['a', 'ä']);
		const latin = `<?xml version="1.0" encoding="ISO-8859-1"?><log>${event}</log>`;
		expect(await onlyTable(memoryFile(Uint8Array.from(latin, (c) => c.charCodeAt(0))))).toEqual([
			'a',
			'ä'
		]);
	});

	it('names attributes inside attributes by both, and lists by what they hold', async () => {
		const event =
			'<string key="a" value="1"><string key="b" value="2"/></string>' +
			'<list key="l"><values><int key="x" value="3"/><int key="y" value="4"/></values></list>' +
			'<string key="c" value="5"/>';
		expect(await lines(log(`<trace><event>${event}</event></trace>`))).toEqual([
			'a,a.b,l.x,l.y,c',
			'1,2,3,4,5'
		]);
	});

	it('keeps events that belong to no trace, and events with nothing', async () => {
		const text = log(
			'<event><string key="a" value="1"/></event><trace><event/></trace><event><string key="a" value="2"/></event>'
		);
		expect(await lines(text)).toEqual(['a', '1', '""', '2']);
	});

	it.each([
		['no_records', log('<string key="a" value="b"/>'), {}],
		['no_records', log('<trace><event/></trace>'), {}],
		['broken_xml', log('<trace>\n<event>\n</trace>'), { line: 4 }],
		['broken_xml', LOG.slice(0, -8), { line: LOG.slice(0, -8).split('\n').length }],
		['broken_xml', log('<string key="a" value="&nbsp;"/>'), { line: 2 }],
		['broken_xml', log('<string key="a" value="AT&T"/>'), { line: 2 }],
		['broken_xml', log('<string key="a" key="b"/>'), { line: 2 }],
		['broken_xml', `${log('')}\n<log/>`, { line: 3 }],
		['broken_xml', log('<a>'.repeat(100_000)), { line: 2 }],
		[
			'broken_xml',
			`<?xml version="1.0"?><!DOCTYPE log [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><log><string key="a" value="&b;"/></log>`,
			{ line: 1 }
		],
		[
			'broken_xml',
			`<?xml version="1.0"?><!DOCTYPE log SYSTEM "file:///etc/passwd"><log/>`,
			{ line: 1 }
		]
	])('is refused whole: %s %.60s', async (reason, text, more) => {
		await expect(lines(text)).rejects.toMatchObject({
			code: 'nothing_readable',
			data: { reason, ...more }
		});
	});
});
