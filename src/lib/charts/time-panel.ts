import type { Day } from '#lib/base/civil-day.ts';
import type { ChartStep } from '#lib/scope/chart-step.ts';
import type { PointType } from '#lib/stats/control-chart.ts';
import type { MonthPoint } from './point.ts';
import type { MarkRole } from './roles.ts';
import type { ValueAxis } from './value-axis.ts';

/** What a month's value means among the others, and the limits of usual variation it is judged by. */
export interface ControlPoint {
	readonly month: Day;
	readonly type: PointType | null;
	readonly limits: {
		readonly centre: number;
		readonly lower: number;
		readonly upper: number;
	} | null;
}

/** One line of a time chart. */
export interface TimeSeries {
	readonly points: readonly MonthPoint[];
	readonly role: MarkRole;
	/** Written before its latest value; absent for the only line of a panel. */
	readonly name?: string;
	/** What each month means among the others: drawn in place of the interval's band. */
	readonly control?: readonly ControlPoint[];
	/** Where the latest value is written; `above` when absent. */
	readonly label?: 'above' | 'below';
	/** Dashes of the line, to tell it from the others without colour. */
	readonly dash?: string;
}

/** A limit as long as it was in force, both days included. */
export interface LimitStep {
	readonly from: Day;
	readonly to: Day;
	readonly value: number;
	readonly label: string;
	/** The limit the lines are judged by; others are drawn thinner. */
	readonly main: boolean;
}

/** One panel of a time chart; panels share the months and nothing else. */
export interface TimePanel {
	readonly axis: ValueAxis;
	readonly series: readonly TimeSeries[];
	/** Heading; absent where there is one panel. */
	readonly title?: string;
	readonly limits?: readonly LimitStep[];
}

/** The days a time chart covers, both included. */
export interface DrawnPeriod {
	readonly from: Day;
	readonly lastDay: Day;
	/** Length of what every point stands for. */
	readonly step: ChartStep;
	/** The part of it that the reader chose, half-open; absent where that is all of it. */
	readonly chosen?: { readonly from: Day; readonly to: Day };
}
