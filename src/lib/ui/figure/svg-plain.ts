import { plainColour } from './svg-colour.ts';

/** What an element hands down to those inside it, by the name that is also its attribute's; with its first value. */
const inherited: Readonly<Record<string, string>> = {
	'stroke-width': '1px',
	'stroke-dasharray': 'none',
	'stroke-linecap': 'butt',
	'stroke-linejoin': 'miter',
	'stroke-miterlimit': '4',
	'fill-rule': 'nonzero',
	'font-size': '',
	'font-weight': '400',
	'font-style': 'normal',
	'font-variant': 'normal',
	'text-anchor': 'start',
	'paint-order': 'normal'
};

const paints = ['fill', 'stroke'] as const;
/** Attributes that say where something is or which other part it needs. */
const kept =
	/^(id|x|y|x1|x2|y1|y2|dx|dy|cx|cy|r|rx|ry|d|points|width|height|transform|clip-path|mask|href|viewBox|pattern(Units|Transform)|clipPathUnits|rotate)$/;
const ems = /^-?[\d.]+em$/;

/**
 * A drawing of the page as a group that needs nothing but itself: what style sheets, roles and inheritance say stands
 * in attributes, in the light theme whatever the page's; what only the app reads (rows, labels, tab stops) is gone.
 */
export function plainDrawing(drawing: SVGSVGElement): SVGGElement {
	// Roles get their values at the root. Nothing is painted before the reader's own theme is back.
	const { dataset } = drawing.ownerDocument.documentElement;
	const { theme } = dataset;
	dataset.theme = 'light';
	try {
		return inLight(drawing);
	} finally {
		if (theme === undefined) delete dataset.theme;
		else dataset.theme = theme;
	}
}

function inLight(drawing: SVGSVGElement): SVGGElement {
	const copy = drawing.cloneNode(true) as SVGSVGElement;
	const attributesOf = [drawing, ...drawing.querySelectorAll<SVGElement>('*')].map((element) =>
		plainAttributes(element, drawing)
	);
	const group = drawing.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'g');
	const copies = [...copy.querySelectorAll<SVGElement>('*')];
	[group, ...copies].forEach((element, place) => replaceAttributes(element, attributesOf[place]!));
	group.append(...copy.childNodes);
	for (const unseen of group.querySelectorAll('style, [data-gone]')) unseen.remove();
	return group;
}

function plainAttributes(element: SVGElement, root: SVGSVGElement): Map<string, string> {
	const attributes = new Map<string, string>();
	if (element.localName === 'style' || element.localName === 'title') return attributes;
	const style = getComputedStyle(element);
	const parent = element === root ? null : getComputedStyle(element.parentElement!);
	const size = parseFloat(style.fontSize);
	for (const { name, value } of element.attributes) {
		if (element === root || !kept.test(name)) continue;
		attributes.set(name, ems.test(value) ? String(parseFloat(value) * size) : value);
	}
	for (const [name, first] of Object.entries(inherited)) {
		const value = style.getPropertyValue(name);
		if (value !== (parent?.getPropertyValue(name) ?? first))
			attributes.set(name, value.replace(/(?<=\d)px/g, ''));
	}
	for (const name of paints) paint(attributes, name, style, parent);
	if (style.opacity !== '1') attributes.set('opacity', style.opacity);
	if (isUnseen(element, style)) attributes.set('data-gone', '');
	return attributes;
}

/** A fill or stroke, where it is another than that of the surroundings; its opacity in an attribute of its own. */
function paint(
	attributes: Map<string, string>,
	name: 'fill' | 'stroke',
	style: CSSStyleDeclaration,
	parent: CSSStyleDeclaration | null
): void {
	const [value, opacity] = paintOf(style, name);
	const [above, opacityAbove] = parent ? paintOf(parent, name) : ['', 1];
	if (value !== above) attributes.set(name, value);
	if (opacity !== opacityAbove) attributes.set(`${name}-opacity`, String(opacity));
}

function paintOf(style: CSSStyleDeclaration, name: 'fill' | 'stroke'): [string, number] {
	const computed = style.getPropertyValue(name);
	const colour = plainColour(computed);
	const opacity = Number(style.getPropertyValue(`${name}-opacity`)) * (colour?.opacity ?? 1);
	// `url("#id") none` reads as `url(#id)` everywhere.
	const other = computed.replace(/^url\("?([^")]*)"?\).*$/, 'url($1)');
	return [colour?.hex ?? other, Number(opacity.toFixed(4))];
}

/** Whether nothing of an element shows: what is only there for the pointer, and what is hidden. */
function isUnseen(element: SVGElement, style: CSSStyleDeclaration): boolean {
	if (style.display === 'none' || style.opacity === '0') return true;
	if (element.childElementCount > 0 || element.closest('defs, clipPath, pattern, mask'))
		return false;
	return paints.every((name) => {
		const [value, opacity] = paintOf(style, name);
		return value === 'none' || opacity === 0;
	});
}

function replaceAttributes(element: SVGElement, attributes: ReadonlyMap<string, string>): void {
	for (const { name } of [...element.attributes]) element.removeAttribute(name);
	for (const [name, value] of attributes) element.setAttribute(name, value);
}
