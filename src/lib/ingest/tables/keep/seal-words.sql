-- sealed(what, hashed): what stands in a file for a salted hash. The decoder's own hash can be run backwards:
-- whoever knows one client of a file could work out the salt from it and then try every other. SHA-256 of the
-- salt (128 random bits that are never stored) and the hash cannot: without the salt nothing can be tried.
-- 60 bits of it stay. Source: domain.md 8.2 (re-keying).
CREATE OR REPLACE TEMP MACRO sealed(what, hashed) AS
	('0x' || left(sha256(getvariable('salt') || what || hashed), 15))::BIGINT;
