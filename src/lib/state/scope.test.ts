import { SvelteMap } from 'svelte/reactivity';
import { beforeEach, describe, expect, test } from 'vitest';
import repeats from '#lib/metrics/repeat-contacts/index.ts';
import { readFragment, writeFragment, type Fragment } from '#lib/scope/fragment.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import { ScopeState } from './scope.svelte.ts';

/** An address bar without a browser. */
class LiteralAddress {
	readonly #bar = new SvelteMap<'fragment', Fragment>();

	get fragment(): Fragment {
		return this.#bar.get('fragment') ?? '';
	}

	get params(): URLSearchParams {
		return readFragment(this.fragment);
	}

	go(params: URLSearchParams): void {
		this.#bar.set('fragment', writeFragment(params));
	}
}

let address: LiteralAddress;
let scope: ScopeState;
beforeEach(() => {
	address = new LiteralAddress();
	scope = new ScopeState(address, () => wholeScope);
});

describe('the scope', () => {
	test('is what the address says, also after it was changed from outside', () => {
		expect([scope.narrowed, scope.scope.unit]).toEqual([false, []]);
		address.go(new URLSearchParams([['unit', 'A']]));
		expect([scope.narrowed, scope.scope.unit]).toEqual([true, ['A']]);
	});

	test('takes a value in and out, and leaves the rest of the address', () => {
		scope.setParam(repeats, 'window_days', 30);
		scope.toggle('unit', 'A');
		scope.toggle('unit', 'B');
		scope.toggle('unit', 'A');
		expect(scope.scope.unit).toEqual(['B']);
		expect(scope.params(repeats)).toEqual({ window_days: 30 });
		scope.clear();
		expect([scope.narrowed, scope.params(repeats)]).toEqual([false, { window_days: 30 }]);
	});

	test('names what it did not understand', () => {
		address.go(new URLSearchParams([['from', 'yesterday']]));
		expect([scope.unknown, scope.scope.from]).toEqual([['from'], null]);
	});
});

describe('definitions', () => {
	test('leave the address where they are the default', () => {
		scope.setParam(repeats, 'merge_same_day', false);
		expect(scope.params(repeats)).toEqual({ merge_same_day: false });
		scope.setParam(repeats, 'merge_same_day', true);
		expect([scope.params(repeats), address.fragment]).toEqual([{}, '']);
	});

	test('that cannot be read are the default', () => {
		address.go(new URLSearchParams([[`${repeats.id}.window_days`, 'many']]));
		expect(scope.params(repeats)).toEqual({});
	});

	test('that are set as a whole leave out none of the earlier ones', () => {
		scope.setParam(repeats, 'window_days', 30);
		scope.setParams(repeats, { merge_same_day: false });
		expect(scope.params(repeats)).toEqual({ merge_same_day: false });
		scope.setRule('seven_days');
		expect([scope.rule, scope.params(repeats)]).toEqual(['seven_days', { merge_same_day: false }]);
	});
});
