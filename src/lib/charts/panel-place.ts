import type { ChartStep } from '#lib/scope/chart-step.ts';
import type { TimePanel } from './time-panel.ts';

/** Where a panel's marks go: its facet, and its values brought to 0-1. */
export interface PanelPlace {
	readonly panel: string;
	/** First days of all steps drawn, and how long each is. */
	readonly months: readonly string[];
	readonly step: ChartStep;
	readonly toUnit: (value: number) => number;
	readonly format: (value: number) => string;
}

export function panelPlace(
	panel: TimePanel,
	key: string,
	drawn: Pick<PanelPlace, 'months' | 'step'>
): PanelPlace {
	const { end, format } = panel.axis;
	return { panel: key, ...drawn, toUnit: (value) => value / end, format };
}
