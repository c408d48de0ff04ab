-- asked_persons: of the traits of persons those that questions group and narrow by. Grain: person. Reads event_persons.
CREATE OR REPLACE TEMP VIEW asked_persons AS
SELECT person_key, sex, language, segment, municipality_code, home_county FROM event_persons;
