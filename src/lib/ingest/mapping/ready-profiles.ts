import { contractColumns } from '#lib/events/columns.ts';
import { headersIn, profileSpecs, type ProfileSpec } from '#lib/events/profile-specs.ts';
import { foldHeader } from '#lib/events/header-fold.ts';
import type { ColumnSource, Mapping } from '#lib/events/mapping.ts';
import { openColumns } from '#lib/events/open-columns.ts';
import { profilesOf } from './proposal-details.ts';
import { withClock } from './propose-clock.ts';
import { matchColumns, type Match } from './propose-columns.ts';
import { columnFinder, eventsOf, sourceOf } from './propose-events.ts';
import { usualValues } from './propose-unknown.ts';
import type { FileShape } from '../look/file-shape.ts';

/** A kind of file that is known by its headers. */
export interface Profile {
	readonly name: string;
	/** Whether headers, compared folded, are those of this kind of file. */
	recognises(headers: readonly string[]): boolean;
	/** Whether it names a header itself; other headers are matched by the usual synonyms. */
	knows(header: string): boolean;
	/** Whether such files have a header that brings nothing. */
	passes(header: string): boolean;
	/** What the columns of such a file mean; its own values, and the usual words for them, included. */
	mappingFor(shape: FileShape): Mapping;
}

/**
 * The profiles that ship with the app, in the order they are tried: `sujuva` (the contract's own form),
 * `avohilmo` (THL's wide record), `event-log` (names of XES), `referrals` (a row per referral) and
 * `case-table` (a row per case with its dates).
 */
export const readyProfiles: readonly Profile[] = profileSpecs.map((spec) => ({
	name: spec.name,
	recognises: (headers) => {
		const folded = new Set(headers.map(foldHeader));
		return spec.needs.every((names) => names.some((name) => folded.has(foldHeader(name))));
	},
	knows: (header) => namesIn(spec).has(foldHeader(header)),
	passes: (header) => (spec.passed ?? []).some((name) => isPassed(header, name)),
	mappingFor: (shape) => mappingOf(spec, shape)
}));

function isPassed(header: string, name: string): boolean {
	if (name.endsWith('*')) return header.toLowerCase().startsWith(name.slice(0, -1));
	return foldHeader(header) === foldHeader(name);
}

/** Every header a profile names, folded; the contract's own names are known to all. */
function namesIn(spec: ProfileSpec): Set<string> {
	const own = contractColumns.map(({ name }) => name);
	return new Set([...headersIn(spec), ...own].map(foldHeader));
}

/** The ready-made profile of a file and the mapping it gives; null for a file of no known kind. */
export function recognise(shape: FileShape): { profile: Profile; mapping: Mapping } | null {
	for (const profile of readyProfiles) {
		if (!profile.recognises(shape.headers)) continue;
		const mapping = profile.mappingFor(shape);
		const { needed } = openColumns(mapping);
		if (!needed.includes('client_id') && !needed.includes('event_time'))
			return { profile, mapping };
	}
	return null;
}

function mappingOf(spec: ProfileSpec, shape: FileShape): Mapping {
	const find = columnFinder(shape.columns);
	const columns: Record<string, ColumnSource> = {};
	const add = (named: ProfileSpec['columns']) => {
		for (const [name, headers] of Object.entries(named)) {
			const source = columns[name] === undefined ? sourceOf(name, headers, find) : null;
			if (source !== null) columns[name] = source;
		}
	};
	add(spec.columns);
	const events = spec.events ? eventsOf(spec.events, find) : null;
	const own: Mapping = { name: '', columns, ...(events ? { events } : {}) };
	const more = besides(spec, own, shape);
	for (const match of more) columns[match.column.name] ??= withClock(match, more, shape.columns);
	add(spec.fallbacks ?? {});
	const mapping = { ...own, name: shape.file.replace(/(\.[a-z]{1,5}){1,2}$/i, '') };
	const values = valuesOf(spec, mapping, shape);
	return Object.keys(values).length > 0 ? { ...mapping, values } : mapping;
}

/** What the usual header synonyms find for columns that the profile's own headers leave open. */
function besides(spec: ProfileSpec, own: Mapping, shape: FileShape): Match[] {
	const taken = [...profilesOf(own, shape.columns).values()].flat();
	const cancelling = (own.events ?? []).flatMap(({ cancelled_if }) => cancelled_if ?? []);
	const matches = matchColumns(
		shape.columns,
		new Set([...taken.map(({ header }) => header), ...cancelling])
	);
	const ofEvents = own.events ? ['event_time', 'event_type'] : [];
	return matches.filter(({ column: { name }, profile, confidence }) => {
		const wanted = spec.also === 'any' || spec.also.includes(name);
		const sure = confidence !== 'low' || foldHeader(profile.header) === foldHeader(name);
		return wanted && sure && own.columns[name] === undefined && !ofEvents.includes(name);
	});
}

/** The profile's own values over the usual words for what the sample has. */
function valuesOf(spec: ProfileSpec, mapping: Mapping, shape: FileShape) {
	const values = usualValues(mapping, shape.columns);
	const filled = profilesOf(mapping, shape.columns);
	for (const [name, own] of Object.entries(spec.values ?? {})) {
		if (filled.has(name)) values[name] = { ...values[name], ...own };
	}
	return values;
}
