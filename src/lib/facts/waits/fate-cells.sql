-- What becomes of an event that starts no run: settled once for each rule and service area, time and age.
-- Reads days_in_use, event_traits, event_persons, rules, rule_areas, rule_clocks, applied_rules, waits_definition.
-- Source: domain.md part 0 (Clock, Statuses), 1.4.

-- rule_versions: versions of the rules in use, in force or not, by service area. Grain: version x area.
-- @once rule_versions
WITH used_rules AS (
	SELECT rule, ROW_NUMBER() OVER (ORDER BY rule NULLS LAST) AS rule_no
	FROM (SELECT DISTINCT rule FROM applied_rules) AS used
)
SELECT
	r.rule, u.rule_no, r.version_key, r.clock_key, r.limit_unit, a.service_area, r.valid_from, r.valid_to, r.age_min,
	r.age_below
FROM rules AS r
JOIN used_rules AS u ON u.rule = r.rule
JOIN rule_areas AS a ON a.version_key = r.version_key;

-- person_ages: numbers from 0 of what is known of ages. Grain: person.
-- @once person_ages
SELECT
	person_key, age_low, age_high,
	CAST(DENSE_RANK() OVER (ORDER BY age_low NULLS LAST, age_high NULLS LAST) - 1 AS INTEGER) AS age_no
FROM event_persons;

-- fate_cells: how many eras and ages a place has; changes are the days on which a version comes or goes. Grain: one row.
-- @once fate_cells
WITH changes AS (
	SELECT valid_from AS day FROM rule_versions
	UNION
	SELECT valid_to + 1 AS day FROM rule_versions WHERE valid_to IS NOT NULL
),
counted AS (
	SELECT COUNT(*) + 1 AS eras FROM changes
)
SELECT c.eras, MAX(p.age_no) + 1 AS ages, c.eras * (MAX(p.age_no) + 1) AS cells
FROM person_ages AS p
CROSS JOIN counted AS c
GROUP BY c.eras;

-- starting_traits: kinds of events that may start a clock of a rule; is_own: where the matter has a deadline of its own.
-- place_base: number of the rule and service area, by steps of their cells. Grain: rule x trait.
-- @once starting_traits
WITH starting AS (
	SELECT DISTINCT v.rule, v.rule_no, t.trait_key, t.service_area, FALSE AS is_own
	FROM rule_versions AS v
	JOIN rule_clocks AS c ON c.clock_key = v.clock_key AND c.side = 'start'
	JOIN event_traits AS t ON t.service_area = v.service_area AND t.event_type = c.event_type
	CROSS JOIN waits_definition AS d
	WHERE v.limit_unit <> 'own'
		AND (d.remote_counts OR t.event_type <> 'remote_visit')
		AND (NOT c.delivered OR COALESCE(t.status, 'done') = 'done')
		AND (c.profession IS NULL OR c.profession = t.profession)
		AND (c.other_than IS NULL OR c.other_than <> t.profession)
		AND (c.referral_status IS NULL OR c.referral_status = t.referral_status)
		AND (c.urgency IS NULL OR c.urgency = t.urgency)
),
own AS (
	SELECT v.rule, v.rule_no, t.trait_key, t.service_area, TRUE AS is_own
	FROM (SELECT DISTINCT rule, rule_no FROM rule_versions WHERE limit_unit = 'own') AS v
	CROSS JOIN event_traits AS t
	LEFT JOIN starting AS s ON s.rule = v.rule AND s.trait_key = t.trait_key
	WHERE s.trait_key IS NULL
)
SELECT
	b.rule, b.rule_no, b.trait_key, b.service_area, b.is_own,
	CAST(DENSE_RANK() OVER (ORDER BY b.rule NULLS LAST, b.service_area NULLS LAST) * f.cells AS INTEGER) AS place_base
FROM (SELECT * FROM starting UNION ALL SELECT * FROM own) AS b
CROSS JOIN fate_cells AS f;

-- day_eras: numbers from 0 of times between which no version comes or goes, by steps of all ages. Grain: day.
-- @step day_eras
WITH changes AS (
	SELECT valid_from AS day FROM rule_versions
	UNION
	SELECT valid_to + 1 AS day FROM rule_versions WHERE valid_to IS NOT NULL
),
eras AS (
	SELECT u.day, COUNT(c.day) AS era
	FROM days_in_use AS u
	LEFT JOIN changes AS c ON c.day <= u.day
	GROUP BY u.day
)
SELECT e.day, CAST(e.era * f.ages AS INTEGER) AS era_base
FROM eras AS e
CROSS JOIN fate_cells AS f;

-- place_fates: what an event is, but for its client and its facts: by rule and service area, era and ages.
-- cell_no: place_base of the place, era_base of the era and age_no. Grain: place x era x ages.
-- @step place_fates
WITH places AS (
	SELECT DISTINCT rule, rule_no, service_area, place_base
	FROM starting_traits
),
eras AS (
	SELECT era_base, MIN(day) AS day FROM day_eras GROUP BY era_base
),
ages AS (
	SELECT DISTINCT age_no, age_low, age_high FROM person_ages
),
coverage AS (
	SELECT
		p.place_base, x.era_base, a.age_no, p.rule, p.rule_no,
		MAX(CASE WHEN v.version_key IS NOT NULL THEN 1 ELSE 0 END) AS in_force,
		MAX(CASE WHEN a.age_high < v.age_min OR a.age_low >= v.age_below THEN 0 ELSE 1 END) AS age_may_fit,
		MAX(CASE
			WHEN COALESCE(a.age_low >= v.age_min, v.age_min IS NULL)
				AND COALESCE(a.age_high < v.age_below, v.age_below IS NULL) THEN 1
			ELSE 0
		END) AS age_fits
	FROM places AS p
	CROSS JOIN eras AS x
	CROSS JOIN ages AS a
	LEFT JOIN rule_versions AS v
		ON v.rule = p.rule AND v.service_area = p.service_area AND x.day >= v.valid_from
		AND x.day <= COALESCE(v.valid_to, x.day)
	GROUP BY p.place_base, x.era_base, a.age_no, p.rule, p.rule_no
)
SELECT
	CAST(place_base + era_base + age_no AS INTEGER) AS cell_no, rule, rule_no,
	CASE
		WHEN in_force = 0 THEN 'not_in_force'
		WHEN age_may_fit = 0 THEN 'not_covered'
		WHEN age_fits = 0 THEN 'age_unknown'
		ELSE 'running'
	END AS fate
FROM coverage;
