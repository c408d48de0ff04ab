-- What the loaded events cannot tell, as far as no clock is needed for it. Grain: finding. Asked when the report is shown.
-- few_clients: over a fifth of the events have no client; planning_unknown: no visit says whether it was planned.
-- Reads event_rows, event_traits. Source: domain.md 0 (Shape of the export), events/export-shape.ts.
WITH kinds AS (
	SELECT
		t.trait_key, t.unit_id, t.is_visit AND t.planned IS NULL AS unplanned_visit, t.is_visit,
		t.event_type IN (
			'contact', 'needs_assessment', 'treatment_need_established', 'notification', 'application', 'case_opened',
			'referral_sent', 'referral_received'
		) AS is_start,
		t.is_visit OR t.event_type IN (
			'sna_started', 'sna_done', 'decision', 'service_started', 'specialist_assessment_done', 'referral_returned',
			'referral_rejected'
		) AS is_end,
		t.status IN ('cancelled', 'no_show', 'moved') AS is_undone, t.status = 'done' AS is_done
	FROM event_traits t
),
told AS (
	SELECT
		count(*) AS events, count(r.client_key) AS with_client, count(r.case_key) AS with_case,
		count_if(r.time_known) AS with_time, count(DISTINCT nullif(k.unit_id, '')) AS units,
		count_if(k.is_start) AS starts, count_if(k.is_end) AS ends,
		count_if(k.is_visit) AS visits, count_if(k.unplanned_visit) AS unplanned_visits,
		count_if(k.is_undone) AS undone, count_if(k.is_done) AS done
	FROM event_rows r
	JOIN kinds k ON k.trait_key = r.trait_key
)
SELECT f.finding::VARCHAR AS finding
FROM told t
CROSS JOIN LATERAL (
	VALUES
		('no_starts', t.starts = 0),
		('no_ends', t.ends = 0),
		('few_clients', t.with_client < 0.8 * t.events),
		('no_unit', t.units = 0),
		('one_unit', t.units = 1),
		('dates_only', t.with_time = 0),
		('no_case', t.with_case = 0),
		('planning_unknown', t.visits > 0 AND t.unplanned_visits = t.visits),
		('only_done', t.done > 0 AND t.undone = 0)
) f (finding, holds)
WHERE t.events > 0 AND f.holds
ORDER BY f.finding;
