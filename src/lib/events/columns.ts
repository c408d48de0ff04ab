/** Type of a contract value after typing. `time` is civil time in Europe/Helsinki, with the instant kept where the input had an offset. */
type ContractType = 'text' | 'enum' | 'boolean' | 'integer' | 'decimal' | 'time';

/**
 * How carefully a column is handled: `direct` identifies alone and is re-keyed, `quasi` identifies in
 * combination, `plain` does not identify.
 */
type PrivacyClass = 'direct' | 'quasi' | 'plain';

export interface ContractColumn {
	readonly name: string;
	readonly type: ContractType;
	/** Accepted values of an `enum`. */
	readonly values?: readonly string[];
	/** `yes`: refused without; `advised`: loads without, with a finding. See `openColumns`. */
	readonly required: 'yes' | 'advised' | 'no';
	readonly meaning: string;
	readonly privacy: PrivacyClass;
}

export const eventTypeNames = [
	'contact',
	'needs_assessment',
	'booking',
	'visit',
	'remote_visit',
	'home_visit',
	'group_visit',
	'consultation',
	'referral_sent',
	'referral_received',
	'referral_returned',
	'referral_rejected',
	'notification',
	'application',
	'case_opened',
	'sna_started',
	'sna_done',
	'decision',
	'service_started',
	'service_ended',
	'case_closed',
	'admin_note',
	'treatment_need_established',
	'specialist_assessment_done',
	'plan_made',
	'plan_reviewed',
	'completion_requested',
	'completion_received',
	'discussion'
] as const;

export const serviceAreaNames = [
	'perusterveydenhuolto',
	'suun_terveydenhuolto',
	'erikoissairaanhoito',
	'mielenterveys',
	'paihde',
	'lastensuojelu',
	'lapsiperheet',
	'tyoikaiset',
	'iakkaat',
	'vammaispalvelut',
	'perheoikeudelliset',
	'opiskeluhuolto',
	'toimeentulotuki',
	'kuntoutus',
	'paivystys',
	'tyollisyys',
	'muu'
] as const;

const channelNames = [
	'office',
	'phone',
	'video',
	'digital_message',
	'home',
	'mail',
	'other'
] as const;

const professions = [
	'laakari',
	'hoitaja',
	'terveydenhoitaja',
	'psykologi',
	'sosiaalityontekija',
	'sosiaaliohjaaja',
	'kuraattori',
	'hammaslaakari',
	'suuhygienisti',
	'fysioterapeutti',
	'perhetyontekija',
	'paihdetyontekija',
	'nuorisotyontekija',
	'jarjestotyontekija',
	'poliisi',
	'muu'
] as const;

/** The export contract: one entry per column a mapping may fill (domain.md 9.5 and part 0). */
// prettier-ignore
const drafts = [
	{ name: 'client_id', type: 'text', required: 'yes', privacy: 'direct', meaning: 'Pseudonym of the client; empty = unidentified.' },
	{ name: 'event_time', type: 'time', required: 'yes', privacy: 'quasi', meaning: 'When the event happened; a date alone is allowed.' },
	{ name: 'event_type', type: 'enum', values: eventTypeNames, required: 'yes', privacy: 'plain', meaning: 'What happened.' },
	{ name: 'unit_id', type: 'text', required: 'advised', privacy: 'plain', meaning: 'Identifier of the service unit.' },
	{ name: 'unit_name', type: 'text', required: 'advised', privacy: 'plain', meaning: 'Readable name of the service unit; its identifier when there is none.' },
	{ name: 'service_area', type: 'enum', values: serviceAreaNames, required: 'no', privacy: 'plain', meaning: 'Service function; falls back to that of the unit, then to muu.' },
	{ name: 'case_id', type: 'text', required: 'no', privacy: 'direct', meaning: 'Identifier of the case, episode or service chain.' },
	{ name: 'sequence', type: 'integer', required: 'no', privacy: 'plain', meaning: "The source's own order inside a case; overrides time for order." },
	{ name: 'event_id', type: 'text', required: 'no', privacy: 'direct', meaning: 'Rows of one event with several professionals share it.' },
	{ name: 'channel', type: 'enum', values: channelNames, required: 'no', privacy: 'plain', meaning: 'Way of contact.' },
	{ name: 'initiator', type: 'enum', values: ['client', 'relative', 'third_party', 'professional', 'organisation'], required: 'no', privacy: 'plain', meaning: 'Who made contact; empty counts as client.' },
	{ name: 'planned', type: 'boolean', required: 'no', privacy: 'plain', meaning: 'Whether the event was agreed beforehand.' },
	{ name: 'urgency', type: 'enum', values: ['emergency', 'urgent_1_7d', 'non_urgent', 'unknown'], required: 'no', privacy: 'plain', meaning: 'Urgency class.' },
	{ name: 'status', type: 'enum', values: ['planned', 'booked', 'done', 'cancelled', 'no_show', 'moved'], required: 'no', privacy: 'plain', meaning: 'What became of the event; empty counts as done.' },
	{ name: 'outcome', type: 'text', required: 'no', privacy: 'quasi', meaning: 'Result as the source names it.' },
	{ name: 'from_unit', type: 'text', required: 'no', privacy: 'plain', meaning: 'Sending unit of a referral.' },
	{ name: 'to_unit', type: 'text', required: 'no', privacy: 'plain', meaning: 'Receiving unit of a referral.' },
	{ name: 'referral_id', type: 'text', required: 'no', privacy: 'direct', meaning: 'Identifier of the referral.' },
	{ name: 'referral_status', type: 'enum', values: ['sent', 'received', 'accepted', 'returned', 'rejected'], required: 'no', privacy: 'plain', meaning: 'State of the referral.' },
	{ name: 'booking_made_time', type: 'time', required: 'no', privacy: 'quasi', meaning: 'When a booking was made.' },
	{ name: 'booked_time', type: 'time', required: 'no', privacy: 'quasi', meaning: 'The time that was booked.' },
	{ name: 'topic_code', type: 'text', required: 'no', privacy: 'quasi', meaning: 'Subject: ICPC-2, ICD-10 (3 characters) or local.' },
	{ name: 'reason_code', type: 'text', required: 'no', privacy: 'quasi', meaning: 'Why the event took place, such as muutto or ikaraja for a transfer.' },
	{ name: 'profession', type: 'enum', values: professions, required: 'no', privacy: 'plain', meaning: 'Profession group that met the client.' },
	{ name: 'age_years', type: 'decimal', required: 'no', privacy: 'quasi', meaning: 'Age in full years at the event.' },
	{ name: 'birth_year', type: 'integer', required: 'no', privacy: 'quasi', meaning: 'Year of birth; age is then year of event minus it.' },
	{ name: 'age_group', type: 'text', required: 'no', privacy: 'quasi', meaning: "Age class; usable by a rule only where it does not straddle the rule's bound." },
	{ name: 'sex', type: 'enum', values: ['male', 'female', 'other'], required: 'no', privacy: 'quasi', meaning: 'Sex.' },
	{ name: 'municipality_code', type: 'text', required: 'no', privacy: 'quasi', meaning: 'Municipality of residence, three digits.' },
	{ name: 'hva_code', type: 'text', required: 'no', privacy: 'plain', meaning: 'Wellbeing services county, two digits.' },
	{ name: 'special_support', type: 'boolean', required: 'no', privacy: 'quasi', meaning: 'Child in need of special support.' },
	{ name: 'student', type: 'boolean', required: 'no', privacy: 'quasi', meaning: 'Pupil or student, from pre-school to upper secondary.' },
	{ name: 'care_kind', type: 'enum', values: ['illness', 'other', 'certificate'], required: 'no', privacy: 'quasi', meaning: 'Kind of care: tells 14 days from 3 months.' },
	{ name: 'exception_flag', type: 'boolean', required: 'no', privacy: 'plain', meaning: 'A lawful reason for exceeding the limit is recorded.' },
	{ name: 'exception_reason', type: 'text', required: 'no', privacy: 'plain', meaning: 'Which lawful reason.' },
	{ name: 'close_reason', type: 'text', required: 'no', privacy: 'quasi', meaning: 'Why the case was closed.' },
	{ name: 'series_id', type: 'text', required: 'no', privacy: 'direct', meaning: 'Planned series of events.' },
	{ name: 'group_flag', type: 'boolean', required: 'no', privacy: 'plain', meaning: 'Group event.' },
	{ name: 'plan_shared', type: 'boolean', required: 'no', privacy: 'plain', meaning: 'The plan is one that several services share.' },
	{ name: 'responsible_named', type: 'boolean', required: 'no', privacy: 'plain', meaning: 'The client has a named responsible worker.' },
	{ name: 'pilot_id', type: 'text', required: 'no', privacy: 'plain', meaning: 'Pilot the event belongs to.' },
	{ name: 'pilot_group', type: 'enum', values: ['pilot', 'control'], required: 'no', privacy: 'plain', meaning: 'Arm of the pilot.' },
	{ name: 'due_at', type: 'time', required: 'no', privacy: 'plain', meaning: "The case's own deadline, date or instant." },
	{ name: 'cost_eur', type: 'decimal', required: 'no', privacy: 'plain', meaning: 'Cost of the event in euros.' },
	{ name: 'segment', type: 'text', required: 'no', privacy: 'quasi', meaning: 'Client segment agreed with the client.' },
	{ name: 'language', type: 'text', required: 'no', privacy: 'quasi', meaning: 'Language of service.' }
] as const satisfies readonly ContractColumn[];

/** A column of the contract by name. */
export type ColumnName = (typeof drafts)[number]['name'];

type Closed<Column> = Column extends {
	name: infer Name extends string;
	values: readonly (infer Value extends string)[];
}
	? `${Name}.${Value}`
	: never;

/** A value out of the closed list of a column, as `<column>.<value>`. */
export type ClosedValue = Closed<(typeof drafts)[number]>;

export const contractColumns: readonly ContractColumn[] = drafts;

/** The contract column of a name. Throws on a name that is not in the contract. */
export function contractColumn(name: string): ContractColumn {
	const column = contractColumns.find((candidate) => candidate.name === name);
	if (!column) throw new Error(`not a contract column: ${name}`);
	return column;
}
