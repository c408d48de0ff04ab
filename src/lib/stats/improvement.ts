/** Which way a figure should move; neutral where neither is better. */
export type ImprovementDirection = 'increase' | 'decrease' | 'neutral';

/** Which side of its centre, or of what was before, a figure is on. */
export type Side = 'high' | 'low';

/** What a side means for people: better, worse, or just different. */
export type Meaning = 'improvement' | 'concern' | 'neutral_high' | 'neutral_low';

/** What it means that a figure is high or low. Source: domain.md part 5.2. */
export function meaningOf(side: Side, direction: ImprovementDirection): Meaning {
	if (direction === 'neutral') return `neutral_${side}`;
	return (side === 'high') === (direction === 'increase') ? 'improvement' : 'concern';
}
