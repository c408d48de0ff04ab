-- Adds the events of one batch to `records`. Reads batch (only the file's columns; batch_shape supplies the others).
INSERT INTO records
SELECT
	getvariable('file_key'), getvariable('row_base') + line, event_no, row_key, given(merge_key),
	known(client_no, getvariable('client_base')), known(case_no, getvariable('case_base')),
	trait_no + getvariable('trait_base'), person_no + getvariable('person_base'),
	known(event_id_no, getvariable('event_base')), known(referral_no, getvariable('referral_base')),
	known(series_no, getvariable('series_base')), known(topic_no, getvariable('topic_base')),
	given(sequence), coalesce(has_cost = 1, FALSE),
	make_timestamp(given(event_at)), event_form, event_clock = 1, make_timestamp(given(event_instant)),
	make_timestamp(given(made_at)), made_form, make_timestamp(given(booked_at)), booked_form,
	make_timestamp(given(due_at)), due_form, due_clock = 1, make_timestamp(given(due_instant)),
	unread, 0
FROM (SELECT * FROM batch_shape UNION ALL BY NAME SELECT * FROM batch);
