const svgNamespace = 'http://www.w3.org/2000/svg';
const margin = 16;
const lineHeight = 20;
const noteHeight = 16;
/** Mean width of a character of a note, in pixels. */
const noteCharacter = 6;

/** Words that go with an exported drawing: what it shows, and below it what it is about and where it is from. */
export interface ExportWords {
	readonly title: string;
	readonly notes: readonly string[];
}

/** A drawing as a file that looks the same outside the app: roles resolved to colours, title and source written in. */
export function svgText(drawing: SVGSVGElement, words: ExportWords): string {
	const width = drawing.width.baseVal.value;
	const height = drawing.height.baseVal.value;
	const outer = document.createElementNS(svgNamespace, 'svg');
	const notes = words.notes.flatMap((note) => wrapped(note, Math.floor(width / noteCharacter)));
	const fullHeight = height + lineHeight + noteHeight * notes.length + margin * 2;
	outer.setAttribute('xmlns', svgNamespace);
	outer.setAttribute('width', String(width + margin * 2));
	outer.setAttribute('height', String(fullHeight));
	outer.setAttribute('font-family', 'Inter, system-ui, sans-serif');
	outer.setAttribute('style', resolvedRoles());
	const ground = document.createElementNS(svgNamespace, 'rect');
	ground.setAttribute('width', '100%');
	ground.setAttribute('height', '100%');
	ground.setAttribute('style', 'fill: var(--surface)');
	const inner = drawing.cloneNode(true) as SVGSVGElement;
	inner.setAttribute('x', String(margin));
	inner.setAttribute('y', String(margin + lineHeight));
	outer.append(
		ground,
		line(words.title, margin + 12, 15, '--text'),
		inner,
		...notes.map((note, index) => {
			const y = margin + lineHeight + height + noteHeight * (index + 1);
			return line(note, y, 11, '--text-quiet');
		})
	);
	return new XMLSerializer().serializeToString(outer);
}

/** The exported drawing as a picture at twice its size. */
export async function pngBlob(text: string): Promise<Blob> {
	const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = image.width * 2;
		canvas.height = image.height * 2;
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve, reject) => {
			canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture made'))));
		});
	} finally {
		URL.revokeObjectURL(url);
	}
}

/** A text in lines of at most so many characters, cut between words. */
export function wrapped(text: string, most: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
		else lines[lines.length - 1] = `${last} ${word}`;
	}
	return lines;
}

function line(text: string, y: number, size: number, role: string): SVGTextElement {
	const element = document.createElementNS(svgNamespace, 'text');
	element.textContent = text;
	element.setAttribute('x', String(margin));
	element.setAttribute('y', String(y));
	element.setAttribute('font-size', String(size));
	element.setAttribute('style', `fill: var(${role})`);
	return element;
}

/** Every colour role with its value in the present theme, as declarations. */
function resolvedRoles(): string {
	const probe = document.createElement('span');
	document.body.append(probe);
	const style = getComputedStyle(document.documentElement);
	const names = [...document.styleSheets]
		.flatMap((sheet) => [...sheet.cssRules])
		.flatMap((rule) => (rule instanceof CSSStyleRule ? [...rule.style] : []))
		.filter((name) => name.startsWith('--') && /light-dark|#/.test(style.getPropertyValue(name)));
	const declarations = [...new Set(names)].map((name) => {
		probe.style.color = `var(${name})`;
		return `${name}: ${getComputedStyle(probe).color}`;
	});
	probe.remove();
	return declarations.join('; ');
}
