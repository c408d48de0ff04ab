import { describe, expect, it } from 'vitest';
import { hide } from './hide.ts';
import type { GateColumn, GateRow, Panel, Role, RowSum } from './panel.ts';

const columns: Readonly<Record<string, GateColumn>> = {
	n: { kind: 'count', atoms: ['hit', 'miss'] },
	hit: { kind: 'count', atoms: ['hit'] },
	miss: { kind: 'count', atoms: ['miss'] },
	rate: { kind: 'share', of: 'hit', among: 'n' },
	low: { kind: 'follows', columns: ['rate'] },
	wait: { kind: 'quantile', of: 'n' }
};

type Facts = Readonly<Record<string, number>>;

/** A row in which every fact has a client of its own, but for what `clients` says by atom. */
function row(label: string, facts: Facts, role: Role = 'row', clients: Facts = {}): Draft {
	return { label, facts, role, clients };
}

interface Draft {
	readonly label: string;
	readonly facts: Facts;
	readonly role: Role;
	readonly clients: Facts;
}

/** The hidden cells by row label: `few` columns as they are, `linked` ones after `··`. */
function hiddenIn(drafts: readonly Draft[], given: Partial<Panel> = {}): Record<string, string> {
	const panelColumns = given.columns ?? columns;
	const rows = drafts.map((draft) => counted(draft, panelColumns));
	const cells = hide({ columns: panelColumns, rows, sums: [], k: 5, headline: 'rate', ...given });
	return Object.fromEntries(
		drafts.map(({ label }, index) => {
			const hidden = Object.entries(cells[index]!);
			return [label, hidden.map(([name, why]) => (why === 'few' ? name : `··${name}`)).join(' ')];
		})
	);
}

function counted({ label, facts, role, clients }: Draft, of: Panel['columns']): GateRow {
	const sum = (by: Facts, atoms: readonly string[]) =>
		atoms.reduce((total, atom) => total + (by[atom] ?? 0), 0);
	const people = { ...facts, ...clients };
	const counts = Object.entries(of).flatMap(([name, column]) =>
		column.kind === 'count' ? [[name, column.atoms] as const] : []
	);
	const atoms = Object.fromEntries(counts);
	const shares = Object.entries(of).flatMap(([name, column]) =>
		column.kind === 'share' ? [[name, column] as const] : []
	);
	const n = (name: string) => sum(facts, atoms[name]!);
	return {
		label,
		role,
		values: {
			...Object.fromEntries(counts.map(([name]) => [name, n(name)])),
			...Object.fromEntries(
				shares.map(([name, share]) => [name, n(share.among) ? n(share.of) / n(share.among) : null])
			),
			...('low' in of && { low: n('n') ? 0.1 : null }),
			...('wait' in of && { wait: n('n') ? 3 : null }),
			...('spread' in of && { spread: 2 })
		},
		clients: Object.fromEntries(counts.map(([name]) => [name, sum(people, atoms[name]!)])),
		rest: Object.fromEntries(
			shares.map(([name, { of: part, among }]) => [
				name,
				sum(
					people,
					atoms[among]!.filter((atom) => !atoms[part]!.includes(atom))
				)
			])
		),
		facts: (atom) => facts[atom] ?? 0
	};
}

const allOf = (total: number): RowSum[] => [
	{ total, parts: Array.from({ length: total }, (_, part) => part) }
];

describe('a row by itself', () => {
	it('hides what follows a quantile of few, though every count stands', () => {
		const followed: Panel['columns'] = {
			...columns,
			spread: { kind: 'follows', columns: ['wait'] }
		};
		expect(hiddenIn([row('a', { miss: 8 })], { columns: followed }).a).toBe('··wait ··spread');
	});
	it('hides a count about 1 to k-1 clients with its share and what follows, and one count beside it', () => {
		expect(hiddenIn([row('a', { hit: 5, miss: 5 })]).a).toBe('');
		expect(hiddenIn([row('a', { hit: 4, miss: 40 })]).a).toBe('hit ··miss rate low');
	});
	it('hides a share that leaves a few clients out', () => {
		expect(hiddenIn([row('a', { hit: 40, miss: 4 })]).a).toBe('··hit miss ··rate ··low');
		const { n, hit, rate } = columns;
		expect(
			hiddenIn([row('a', { hit: 40, miss: 4 })], { columns: { n: n!, hit: hit!, rate: rate! } }).a
		).toBe('··hit ··rate');
	});
	it('shows zero as zero, and the share with it', () => {
		expect(hiddenIn([row('a', { hit: 0, miss: 12 })]).a).toBe('');
	});
	it('hides quantiles about fewer than 2k clients', () => {
		expect(hiddenIn([row('a', { hit: 0, miss: 9 })]).a).toBe('··wait');
		expect(hiddenIn([row('a', { hit: 0, miss: 10 })]).a).toBe('');
		expect(hiddenIn([row('a', { hit: 0, miss: 4 })]).a).toBe('n miss rate low wait');
	});
	it('reads ·· where a few clients have k facts or more, so that <k is always true of the count', () => {
		const few = row('a', { hit: 48, miss: 50 }, 'row', { hit: 3 });
		expect(hiddenIn([few]).a).toBe('··hit ··miss ··rate ··low');
	});
	it('names no cell that has nothing to show', () => {
		expect(hiddenIn([row('a', { hit: 0, miss: 0 })]).a).toBe('');
	});
	it('takes its threshold from the panel; 0 hides nothing', () => {
		const rows = [row('a', { hit: 4, miss: 40 })];
		expect(hiddenIn(rows, { k: 3 }).a).toBe('');
		expect(hiddenIn(rows, { k: 10 }).a).toBe('hit ··miss rate low');
		expect(hiddenIn(rows, { k: 0 }).a).toBe('');
	});
});

describe('a row of a breakdown', () => {
	it('keeps its own headline while other counts can give way, though they are more', () => {
		const count = (...atoms: string[]): GateColumn => ({ kind: 'count', atoms });
		const closed = count('closed');
		const judged: Panel['columns'] = {
			...{ met: count('met'), closed, late: closed },
			ended: count('met', 'closed'),
			open: count('open'),
			breach: count('closed', 'open'),
			cohort: count('met', 'closed', 'open'),
			rate: { kind: 'share', of: 'met', among: 'cohort' }
		};
		const told = hiddenIn([row('a', { met: 40, closed: 8, open: 2 })], { columns: judged });
		expect(told.a).toBe('··closed ··late ··ended open');
	});
});

describe('rows and their total', () => {
	it('leaves a full headline and hides the smallest neighbours of a small count', () => {
		const rows = [
			row('a', { hit: 3, miss: 40 }),
			row('b', { hit: 30, miss: 40 }),
			row('c', { hit: 7, miss: 20 }),
			row('d', { hit: 0, miss: 30 }),
			row('all', { hit: 40, miss: 130 }, 'headline')
		];
		expect(hiddenIn(rows, { sums: allOf(4) })).toEqual({
			a: 'hit ··miss rate low',
			b: '',
			c: '··hit ··miss ··rate ··low',
			d: '',
			all: ''
		});
	});
	it('reads ·· where <k would pin a cell: 4 + 4 of 8', () => {
		const rows = [
			row('a', { hit: 0, miss: 4 }),
			row('b', { hit: 0, miss: 4 }),
			row('all', { hit: 0, miss: 8 }, 'headline')
		];
		const cells = hiddenIn(rows, { sums: allOf(2) });
		expect([cells.a, cells.b].sort()).toEqual([
			'n miss rate low wait',
			'··n ··miss ··rate ··low ··wait'
		]);
		expect(cells.all).toBe('··wait');
	});
	it('hides nothing for rows that no sum joins', () => {
		const rows = [
			row('a', { hit: 0, miss: 3 }),
			row('b', { hit: 9, miss: 20 }),
			row('all', { hit: 9, miss: 23 }, 'headline')
		];
		expect(hiddenIn(rows)).toMatchObject({ a: 'n miss rate low wait', b: '', all: '' });
		expect(hiddenIn(rows, { sums: allOf(2) }).b).not.toBe('');
	});
	it('lets a comparison give way before a row and the headline', () => {
		const rows = [
			row('a', { hit: 20, miss: 30 }),
			row('b', { hit: 3, miss: 30 }),
			row('c', { hit: 20, miss: 30 }),
			row('mine', { hit: 20, miss: 30 }, 'headline'),
			row('whole', { hit: 43, miss: 90 }, 'comparison')
		];
		const sums = [
			{ total: 3, parts: [0] },
			{ total: 4, parts: [0, 1, 2] }
		];
		expect(hiddenIn(rows, { sums })).toEqual({
			a: '',
			b: 'hit ··miss rate low',
			c: '',
			mine: '',
			whole: '··hit ··miss ··rate ··low'
		});
	});
	it('lets a column of the breakdown go as a whole where it would cost the headline', () => {
		const rows = [
			row('a', { hit: 3, miss: 40 }),
			row('b', { hit: 37, miss: 50 }),
			row('all', { hit: 40, miss: 90 }, 'headline')
		];
		const cells = hiddenIn(rows, { sums: allOf(2) });
		expect(cells.a).toMatch(/^hit .*rate low$/);
		expect(cells.b).toMatch(/^··hit .*··rate ··low$/);
		expect(cells.all).toBe('');
	});
	it('hides other counts of the total before its headline', () => {
		const split: Panel['columns'] = {
			...columns,
			hit: { kind: 'count', atoms: ['same', 'other'] },
			n: { kind: 'count', atoms: ['same', 'other', 'miss'] },
			same: { kind: 'count', atoms: ['same'] },
			other: { kind: 'count', atoms: ['other'] }
		};
		const total = row('all', { same: 90, other: 3, miss: 300 }, 'headline');
		expect(hiddenIn([total], { columns: split }).all).toBe('··same other');
	});
	it('keeps zeros: the fact that leaves one row may come to another column of another row', () => {
		const split: Panel['columns'] = {
			...columns,
			hit: { kind: 'count', atoms: ['same', 'other'] },
			n: { kind: 'count', atoms: ['same', 'other', 'miss'] },
			same: { kind: 'count', atoms: ['same'] },
			other: { kind: 'count', atoms: ['other'] }
		};
		const rows = [
			row('a', { other: 3 }),
			row('b', { same: 17, miss: 30 }),
			row('all', { other: 3, same: 17, miss: 30 }, 'headline')
		];
		const cells = hiddenIn(rows, { columns: split, sums: allOf(2) });
		expect(cells.a).not.toMatch(/same|miss/);
		expect(cells.b).not.toMatch(/other/);
		expect(cells.all).toBe('··same other');
	});
	it('adds only the columns a sum names', () => {
		const two = {
			...columns,
			paths: { kind: 'count', atoms: ['path'] }
		} as const;
		const rows = [
			row('a', { hit: 20, miss: 30, path: 3 }),
			row('b', { hit: 20, miss: 30, path: 30 }),
			row('all', { hit: 40, miss: 60, path: 31 }, 'headline')
		];
		const sums = [{ total: 2, parts: [0, 1], columns: ['n', 'hit', 'miss'] }];
		expect(hiddenIn(rows, { sums, columns: two })).toEqual({ a: 'paths', b: '', all: '' });
	});
});

describe('mirrors', () => {
	const mirrored: Panel['columns'] = {
		...columns,
		met: { kind: 'count', atoms: ['stop:hit'], mirror: 'hit' }
	};
	it('go where their twin was hidden to protect another cell and they may be the same facts', () => {
		const of = (facts: Facts) => hiddenIn([row('a', facts, 'headline')], { columns: mirrored }).a;
		expect(of({ hit: 40, miss: 4, 'stop:hit': 40 })).toBe('··hit miss ··rate ··low ··met');
		expect(of({ hit: 40, miss: 4, 'stop:hit': 41 })).toBe('··hit miss ··rate ··low');
		expect(of({ hit: 3, miss: 40, 'stop:hit': 40 })).toBe('hit ··miss rate low');
	});
	it('never go where they are the headline', () => {
		const rows = [row('all', { hit: 40, miss: 4, 'stop:hit': 40 }, 'headline')];
		const cells = hiddenIn(rows, { columns: mirrored, headline: 'met' }).all;
		expect(cells).not.toContain('met');
		expect(cells).toContain('··n');
	});
});

describe('what a panel may not be', () => {
	const small = row('a', { hit: 3, miss: 40 });
	it('a count that is not the sum of its facts', () => {
		const wrong = { ...counted(small, columns), facts: () => 1 };
		expect(() => hide({ columns, rows: [wrong], sums: [], k: 5 })).toThrow(
			'count that is not the sum of its facts: n of a'
		);
	});
	it('a share of facts outside its base', () => {
		const outside = { ...columns, rate: { kind: 'share', of: 'n', among: 'hit' } } as const;
		expect(() => hiddenIn([small], { columns: outside })).toThrow('not among its base: rate');
	});
	it('a count without its clients', () => {
		const without = { ...counted(small, columns), clients: {} };
		expect(() => hide({ columns, rows: [without], sums: [], k: 5 })).toThrow(
			'count without its clients: n'
		);
	});
	it('a sum that takes apart counts of the same facts, or a row with two sums', () => {
		const rows = [small, row('b', { hit: 3, miss: 40 }), row('all', { hit: 6, miss: 80 })];
		expect(() => hiddenIn(rows, { sums: [{ total: 2, parts: [0, 1], columns: ['n'] }] })).toThrow(
			'takes apart counts that share facts'
		);
		expect(() => hiddenIn(rows, { sums: [...allOf(2), ...allOf(2)] })).toThrow('total of two sums');
	});
});
