-- What facts can be grouped by that is known of the person. Grain: person. Reads event_persons, municipalities.
SELECT p.person_key, p.sex, p.language, p.segment, p.municipality_code AS municipality, m.county AS home_county
FROM event_persons AS p
LEFT JOIN municipalities AS m ON m.municipality_code = p.municipality_code
ORDER BY p.person_key NULLS LAST;
