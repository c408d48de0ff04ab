import { createContext } from 'svelte';
import type { Day } from '#lib/base/civil-day.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { defaultThreshold, type Setting } from '#lib/gate/threshold.ts';
import { defineMessages, t } from '#lib/i18n/messages.ts';
import type { GroupName } from '#lib/metrics/group.ts';
import type { Metric, Panel, ViewContext } from '#lib/metrics/metric.ts';
import { metrics } from '#lib/metrics/registry.ts';
import { drawnScope } from '#lib/metrics/drawn-scope.ts';
import { totalScopeOf } from '#lib/metrics/question.ts';
import type { Bus } from '#lib/metrics/run.ts';
import { shownReport, type ShownReport } from '#lib/reports/shown-report.ts';
import { withDefaults } from '#lib/metrics/params.ts';
import { comparisons, scopesOf, withoutArea, type Comparisons } from '#lib/scope/comparison.ts';
import { chartSteps } from '#lib/scope/chart-step.ts';
import { defaultPeriod } from '#lib/scope/mature.ts';
import { wholeScope, type Scope } from '#lib/scope/scope.ts';
import { Frame } from './frame.svelte.ts';
import type { BusQuestion } from './metric-query.svelte.ts';
import { missingWord } from '#lib/rules/missing-messages.ts';
import { Address } from './address.svelte.ts';
import { Activity } from './activity.svelte.ts';
import { eraseBrowser, leftovers, type EraseChoice, type Leftovers } from './erase-device.ts';
import { Intake } from './intake.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import { Profiles } from './profiles.svelte.ts';
import { ScopeState } from './scope.svelte.ts';
import { SessionState } from './session.svelte.ts';
import { closedValueName, valueName } from './value-name.ts';
import { columnName, contractValueName } from '#lib/events/words/names.ts';

const words = defineMessages({
	fi: { demo: 'Demo-alue (keinotekoinen aineisto)' },
	sv: { demo: 'Demoområdet (syntetiskt material)' },
	en: { demo: 'Demo county (synthetic data)' }
});

/** Everything a page needs, handed down by context. */
export class App {
	readonly preferences = new Preferences();
	readonly address = new Address();
	readonly session = new SessionState();
	readonly #usual = $derived.by(() => this.#usualPeriod());
	readonly scope = new ScopeState(this.address, () => this.#usual);
	readonly profiles = new Profiles();
	readonly intake = new Intake(this.session, this.profiles);
	readonly activity = new Activity();
	readonly frame = new Frame();
	/** The day the page was opened, in Helsinki. */
	readonly today: Day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' });
	/** Whether small counts are shown, until the page is left. */
	smallCounts = $state(false);
	readonly #report = $derived.by(() => {
		const loaded = this.session.loaded;
		return loaded && shownReport(loaded.report, this.gate);
	});
	/** Whether the dialog that erases everything is open. */
	erasing = $state(false);

	/** The gate's setting, for what the bus does not answer. */
	get gate(): Setting {
		return this.smallCounts ? 0 : defaultThreshold;
	}

	/** First day, and first day after, of the loaded data. */
	get period(): { readonly start: Day; readonly end: Day } {
		const { report, periodEnd } = this.session.loaded!;
		return { start: report.data_start, end: periodEnd };
	}

	/**
	 * Where the loaded data are asked, past the gate or not as the reader chose; null while there are none. What reads it
	 * asks anew when the engine behind the data is tried again.
	 */
	get bus(): Bus | null {
		const loaded = this.session.loaded;
		void loaded?.behind?.retries;
		return (this.smallCounts ? loaded?.openBus : loaded?.bus) ?? null;
	}

	/** What the import of the loaded data found, as it may be shown; null while there are none. */
	get report(): ShownReport | null {
		return this.#report;
	}

	/**
	 * A panel's question of a metric, or of one of its rules, in the present scope, with the scope's total; without a
	 * panel that of the total alone. The first panel asks comparisons too. Null while no data is loaded.
	 */
	question(metric: Metric, panel: Panel | null, rule: string | null = null): BusQuestion | null {
		const bus = this.bus;
		if (bus === null) return null;
		const by = panel?.by ?? [];
		const { scope } = this.scope;
		return {
			...(panel?.id === metric.panels[0]!.id && { compare: scopesOf(this.compared(metric, rule)) }),
			bus,
			metric,
			by,
			scope: drawnScope(scope, by),
			totalScope: scope,
			params: this.scope.params(metric),
			rule,
			total: true
		};
	}

	/**
	 * What the present scope is compared with; null where it is not known how long a metric's facts are followed. Where
	 * units are counted by a reading of their own (bounced by the unit), the area's figure is another quantity.
	 */
	compared(metric: Metric, rule: string | null): Comparisons | null {
		const params = withDefaults(metric, this.scope.params(metric));
		const windowDays = metric.followUpDays(params, rule);
		const report = this.session.loaded?.report;
		if (!report || windowDays === null) return null;
		const { data_start: dataStart, data_end: dataEnd, as_of: asOf } = report;
		const { scope } = this.scope;
		const compared = comparisons(scope, { dataStart, dataEnd, asOf, windowDays });
		return metric.unitReadings && scope.unit.length > 0 ? withoutArea(compared) : compared;
	}

	/** What charts and sentences may know besides rows that answer `question`. */
	view(question: BusQuestion, width: number, designEffect = 1): ViewContext {
		const loaded = this.session.loaded!;
		const { locale } = this.preferences;
		return {
			locale,
			width,
			designEffect,
			step: chartSteps.find((step) => question.by.includes(step)) ?? 'month',
			scope: totalScopeOf(question),
			params: withDefaults(question.metric, question.params),
			period: { ...this.period, asOf: loaded.report.as_of },
			nameOf: (group, value) => this.nameOf(group, value)
		};
	}

	/** The last twelve finished months of the loaded data, all of them where they are fewer. */
	#usualPeriod(): Pick<Scope, 'from' | 'to'> {
		const report = this.session.loaded?.report;
		if (!report) return wholeScope;
		return defaultPeriod({
			dataStart: report.data_start,
			dataEnd: report.data_end,
			asOf: report.as_of
		});
	}

	/** Gives up the rebuild of facts that runs: every metric is asked again as it is shown, else by its defaults. */
	cancelRebuild(): void {
		for (const metric of metrics) {
			const shown = this.frame.shown.find((question) => question.metric.id === metric.id);
			this.scope.setParams(metric, shown?.params ?? {});
		}
	}

	/** Loads the synthetic county in place of whatever was chosen. */
	async loadDemo(): Promise<void> {
		this.intake.forget();
		await this.session.loadDemo();
	}

	/**
	 * Erases the data of this page and everything kept on the device, on request also saved choices and
	 * settings; tells what is left when all of it was looked through.
	 */
	async eraseDevice(choice: EraseChoice): Promise<Leftovers> {
		this.intake.forget();
		await this.session.erase();
		await this.session.kept.forget();
		await eraseBrowser(choice);
		if (choice.settings) this.profiles.restore();
		return leftovers(this.session.kept.storage?.files.length ?? 0);
	}

	/** Name of the loaded data as people read it; says that the demo is made up. */
	get dataName(): string {
		const loaded = this.session.loaded;
		if (loaded === null) return '';
		return loaded.synthetic ? t(words, this.preferences.locale, 'demo') : loaded.name;
	}

	/** The language the reader chose. */
	get locale(): Locale {
		return this.preferences.locale;
	}

	/** A closed value of a column, the contract's or a metric's, as people read it. */
	valueName(column: string, value: string): string {
		return closedValueName(column, value, this.locale);
	}

	/** A contract column, or a header, as people read it. */
	columnName(name: string): string {
		return columnName(name, this.preferences.locale);
	}

	/** What a rule lacks: a contract column, an event, or what no column tells. */
	missingName(name: string): string {
		const { locale } = this.preferences;
		const word = columnName(name, locale);
		return word === name
			? (missingWord(name, locale) ?? contractValueName('event_type', name, locale))
			: word;
	}

	/** A group value as people read it. */
	nameOf(group: GroupName, value: string): string {
		return valueName(group, value, this.session.loaded?.catalog ?? null, this.preferences.locale);
	}
}

export const [useApp, provideApp] = createContext<App>();
