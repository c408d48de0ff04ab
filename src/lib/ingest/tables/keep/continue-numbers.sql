-- Numbers of this load follow those of the records taken up again. Reads staged_files, identities and the texts.
SET VARIABLE settled_files = (SELECT max(file_key) FROM staged_files);
SET VARIABLE client_base = (SELECT coalesce(max(number) + 1, 0) FROM identities WHERE kind = 0);
SET VARIABLE case_base = (SELECT coalesce(max(number) + 1, 0) FROM identities WHERE kind = 1);
SET VARIABLE event_base = (SELECT coalesce(max(number) + 1, 0) FROM identities WHERE kind = 2);
SET VARIABLE referral_base = (SELECT coalesce(max(number) + 1, 0) FROM identities WHERE kind = 3);
SET VARIABLE series_base = (SELECT coalesce(max(number) + 1, 0) FROM identities WHERE kind = 4);
SET VARIABLE trait_base = (SELECT coalesce(max(trait_no) + 1, 0) FROM trait_texts);
SET VARIABLE person_base = (SELECT coalesce(max(person_no) + 1, 0) FROM person_texts);
SET VARIABLE topic_base = (SELECT coalesce(max(topic_no) + 1, 0) FROM topic_texts);
