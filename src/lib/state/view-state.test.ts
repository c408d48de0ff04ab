import { describe, expect, it } from 'vitest';
import { viewState } from './view-state.ts';

const headline = { value: 'rate', n: 'n', low: 'low', high: 'high' };

describe('what a view can show', () => {
	it('is nothing without rows', () => {
		expect(viewState([], headline)).toBe('nothing');
	});

	it('is its rows as soon as one has a value', () => {
		expect(
			viewState([{ rate: null, suppressed: { rate: 'few' as const } }, { rate: 0 }], headline)
		).toBe('shown');
	});

	it('is hidden when no value is shown and one was hidden', () => {
		expect(
			viewState([{ rate: null }, { rate: null, suppressed: { rate: 'few' as const } }], headline)
		).toBe('suppressed');
	});

	it('is too few when there was nothing to count', () => {
		expect(viewState([{ rate: null }], headline)).toBe('few');
	});
});
