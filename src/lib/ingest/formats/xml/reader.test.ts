import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { XmlReader } from './reader.ts';
import { XmlError } from './text.ts';

type Node = { name: string; attributes: Record<string, string>; children: (Node | string)[] };

/** What a document tells, as text; pieces of text that follow each other are one. */
function told(xml: string, piece: number): string {
	let events = '';
	let text = '';
	const flush = () => {
		if (text !== '') events += `"${text}"`;
		text = '';
	};
	const reader = new XmlReader({
		open: (name, { names, values, count }) => {
			flush();
			const pairs = names.slice(0, count).map((key, index) => ` ${key}=${values[index]}`);
			events += `<${name}${pairs.join('')}>`;
		},
		close: (name) => {
			flush();
			events += `</${name}>`;
		},
		text: (more) => (text += more)
	});
	for (let at = 0; at < xml.length; at += piece) reader.write(xml.slice(at, at + piece));
	reader.end();
	return events;
}

function expected({ name, attributes, children }: Node): string {
	const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}=${value}`);
	const inside = children.map((child) => (typeof child === 'string' ? child : expected(child)));
	let joined = '';
	let text = '';
	for (const [index, child] of children.entries()) {
		if (typeof child === 'string') text += child;
		else {
			joined += (text && `"${text}"`) + (inside[index] as string);
			text = '';
		}
	}
	return `<${name}${pairs.join('')}>${joined}${text && `"${text}"`}</${name}>`;
}

const letter = fc.constantFrom(...'aå<>&"\'\t\n ]é😀=/;#');
const word = fc.string({ unit: letter, maxLength: 8 });
const attributes = fc.dictionary(fc.constantFrom('a', 'b', 'x:c', 'key'), word, { maxKeys: 3 });
const { node } = fc.letrec<{ node: Node }>((tie) => ({
	node: fc.record({
		name: fc.constantFrom('a', 'log', 'event', 'c'),
		attributes,
		children: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			fc.constant<(Node | string)[]>([]),
			fc.array(fc.oneof(word, tie('node') as fc.Arbitrary<Node>), { maxLength: 4 })
		)
	})
}));

/** A document in one of the many ways it may be written. */
function written(of: Node, way: number): string {
	const entities: Record<string, string> = {
		'<': '&lt;',
		'&': '&amp;',
		'"': '&#34;',
		"'": '&#x27;'
	};
	const escaped = (text: string) => text.replace(/[<&"']/g, (one) => entities[one] as string);
	const quote = way % 2 === 0 ? '"' : "'";
	const space = way % 3 === 0 ? '\n\t' : ' ';
	const value = (text: string) =>
		escaped(text).replace(/[\t\n]/g, (one) => `&#${one.charCodeAt(0)};`);
	const pairs = Object.entries(of.attributes).map(
		([key, text]) => `${space}${key}${way % 5 === 0 ? ' = ' : '='}${quote}${value(text)}${quote}`
	);
	const inside = of.children.map((child) => {
		if (typeof child !== 'string') return written(child, way + 1);
		return way % 7 === 0 && !child.includes(']]>') ? `<![CDATA[${child}]]>` : escaped(child);
	});
	const prefix = way % 4 === 0 ? 'p:' : '';
	const start = `<${prefix}${of.name}${pairs.join('')}`;
	if (inside.length === 0 && way % 2 === 0) return `${start}${way % 3 === 0 ? ' ' : ''}/>`;
	const extra = way % 6 === 0 ? '<!-- > - <a> --><?go on?>' : '';
	return `${start}>${extra}${inside.join('')}</${prefix}${of.name}${way % 3 === 0 ? ' ' : ''}>`;
}

describe('any XML document', () => {
	it('tells what was written, however it is written and however it comes', () => {
		fc.assert(
			fc.property(node, fc.nat(1000), fc.integer({ min: 1, max: 40 }), (tree, way, piece) => {
				const xml = `\ufeff<?xml version="1.0"?>\n<!-- x -->${written(tree, way)}\n`;
				expect(told(xml, piece)).toBe(expected(tree));
			}),
			{ numRuns: 1500, seed: 7 }
		);
	});

	it('is read or refused when it is changed, the same however it comes', () => {
		const outcome = (xml: string, piece: number) => {
			try {
				return told(xml, piece);
			} catch (error) {
				if (error instanceof XmlError) return `refused at line ${error.line}`;
				throw error;
			}
		};
		const change = fc.record({ at: fc.nat(), drop: fc.nat(3), put: word });
		fc.assert(
			fc.property(
				node,
				fc.array(change, { minLength: 1, maxLength: 3 }),
				fc.integer({ min: 1, max: 40 }),
				(tree, changes, piece) => {
					let xml = written(tree, 6);
					for (const { at, drop, put } of changes) {
						const place = at % (xml.length + 1);
						xml = xml.slice(0, place) + put + xml.slice(place + drop);
					}
					expect(outcome(xml, piece)).toBe(outcome(xml, xml.length + 1));
				}
			),
			{ numRuns: 1500, seed: 8 }
		);
	});

	it.each([
		['<a>&copy;</a>', 1],
		['<a>\n&#0;</a>', 2],
		['<a>&#xD800;</a>', 1],
		['<a b=c/>', 1],
		['<a b/>', 1],
		['<a b="<"/>', 1],
		['<a\n><b>\n</a></b>', 3],
		['<a/>\ntext', 2],
		['text<a/>', 1],
		['<![CDATA[x]]><a/>', 1],
		['<!DOCTYPE a><a/>', 1],
		['<a', 1],
		['', 1]
	])('is refused at its line: %j', (xml, line) => {
		for (const piece of [1, 100]) expect(() => told(xml, piece)).toThrow(`line ${line}`);
	});

	it('is refused when a tag never ends', () => {
		const reader = new XmlReader({ open: () => undefined });
		reader.write('<a b="');
		expect(() => {
			for (let i = 0; i < 200; i++) reader.write('x'.repeat(65_536));
		}).toThrow(XmlError);
	});
});
