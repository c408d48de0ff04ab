import type { XmlAttributes, XmlHandler } from '../xml/reader.ts';

/** Cells of one event by their keys, those of its trace as `case:<key>`. */
export type XesEvent = ReadonlyMap<string, string>;

/** Elements that carry an attribute of a log, trace or event (IEEE 1849-2016, section 4.2). */
const typed = new Set(['string', 'date', 'int', 'float', 'boolean', 'id', 'list', 'container']);

/**
 * Tells the events of an XES document. Attributes inside attributes are named `a.b`; lists and containers
 * have no value of their own. Attributes of the log itself, `extension`, `classifier` and `global` are
 * passed: like PM4Py's importer, a key that an event lacks stays empty, whatever default `global` names.
 * Events wait for the end of their trace, whose attributes may come after them.
 */
export class XesEvents implements XmlHandler {
	readonly #emit: (event: XesEvent) => void;
	readonly #path: string[] = [];
	#inGlobal = false;
	#trace: Map<string, string> | null = null;
	#event: Map<string, string> | null = null;
	#events: Map<string, string>[] = [];

	constructor(emit: (event: XesEvent) => void) {
		this.#emit = emit;
	}

	open(name: string, attributes: XmlAttributes): void {
		if (name === 'global') this.#inGlobal = true;
		else if (name === 'trace') this.#trace = new Map();
		else if (name === 'event') this.#event = new Map();
		else if (typed.has(name)) this.#attribute(name, attributes);
	}

	close(name: string): void {
		if (name === 'global') this.#inGlobal = false;
		else if (typed.has(name)) this.#path.pop();
		else if (name === 'event' && this.#event) {
			this.#events.push(this.#event);
			this.#event = null;
			if (!this.#trace) this.#tell();
		} else if (name === 'trace') {
			this.#tell();
			this.#trace = null;
		}
	}

	#attribute(name: string, attributes: XmlAttributes): void {
		this.#path.push(attributes.get('key') ?? '');
		const of = this.#event ?? this.#trace;
		if (!of || this.#inGlobal || name === 'list' || name === 'container') return;
		of.set(this.#path.join('.'), attributes.get('value') ?? '');
	}

	#tell(): void {
		const trace = [...(this.#trace ?? [])].map(([key, value]) => [`case:${key}`, value] as const);
		for (const event of this.#events) this.#emit(new Map([...trace, ...event]));
		this.#events = [];
	}
}
