import { fontStack } from './export-font.ts';
import type { FigureContext } from './figure-context.ts';
import { plainDrawing } from './svg-plain.ts';
import { wrapped } from './wrapped.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const margin = 24;
/** Narrower than this the words below a drawing would be a column of single words. */
const leastWidth = 480;

/** How words around a drawing look; inks are those of the light theme, whatever the page shows. */
interface TextStyle {
	readonly size: number;
	readonly weight: number;
	readonly fill: string;
	readonly lineHeight: number;
}
const ink = { text: '#1a1d21', quiet: '#555c65', line: '#d5d8dc', ground: '#ffffff' };
const titleStyle: TextStyle = { size: 18, weight: 600, fill: ink.text, lineHeight: 24 };
const leadStyle: TextStyle = { size: 13, weight: 400, fill: ink.quiet, lineHeight: 18 };
const noteStyle: TextStyle = { size: 11, weight: 400, fill: ink.quiet, lineHeight: 15 };
const markStyle: TextStyle = { size: 12, weight: 650, fill: ink.text, lineHeight: 18 };

/**
 * A drawing as a picture that explains itself and looks the same wherever it is opened: claim and what is shown above
 * it, below it the mark, scope, definition, source and version; `font` is the rule that carries the font along.
 */
export function svgText(drawing: SVGSVGElement, context: FigureContext, font: string): string {
	const inner = plainDrawing(drawing);
	const width = Math.max(leastWidth, drawing.width.baseVal.value);
	const outer = element('svg', {
		xmlns: svgNamespace,
		width: String(width + margin * 2),
		'font-family': fontStack
	});
	const ground = element('rect', { width: '100%', height: '100%', fill: ink.ground });
	outer.append(...(font === '' ? [] : [sheet(font)]), ground);
	let y = margin;
	const write = (text: string, style: TextStyle) => {
		for (const line of wrapped(text, width, widths(style))) {
			outer.append(textLine(line, y, style));
			y += style.lineHeight;
		}
	};
	write(context.title, titleStyle);
	if (context.subtitle !== '') write(context.subtitle, leadStyle);
	y += 12;
	inner.setAttribute('transform', `translate(${margin},${y})`);
	outer.append(inner);
	y += drawing.height.baseVal.value + 12;
	const rule = { x: margin, y, width, height: 1, fill: ink.line };
	outer.append(element('rect', rule));
	y += 10;
	write(context.mark, markStyle);
	for (const note of context.notes) write(note, noteStyle);
	const height = String(y + margin - 6);
	outer.setAttribute('height', height);
	outer.setAttribute('viewBox', `0 0 ${width + margin * 2} ${height}`);
	return new XMLSerializer().serializeToString(outer);
}

function textLine(text: string, top: number, { size, weight, fill }: TextStyle): SVGElement {
	const line = element('text', {
		...{ x: margin, y: top + size, fill },
		...{ 'font-size': size, 'font-weight': weight }
	});
	line.textContent = text;
	return line;
}

function sheet(rules: string): SVGElement {
	const style = element('style', {});
	style.textContent = rules;
	return style;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
	const made = document.createElementNS(svgNamespace, name);
	for (const [attribute, value] of Object.entries(attributes))
		made.setAttribute(attribute, String(value));
	return made;
}

/** Measures texts of a style in the page's font. */
function widths({ size, weight }: TextStyle): (text: string) => number {
	const context = document.createElement('canvas').getContext('2d')!;
	context.font = `${weight} ${size}px ${fontStack}`;
	return (text) => context.measureText(text).width;
}
