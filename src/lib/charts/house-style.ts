import type { PlotOptions } from '@observablehq/plot';
import { ink } from './roles.ts';

/** What every drawing shares: the page's own font with figures of equal width, quiet ink, no ground. */
export const houseStyle: Pick<PlotOptions, 'style'> = {
	style: {
		color: ink.quiet,
		background: 'transparent',
		fontFamily: 'inherit',
		fontSize: '12px',
		fontVariantNumeric: 'tabular-nums',
		overflow: 'visible'
	}
};
