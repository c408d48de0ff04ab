-- Names that are not in memory are looked for in the attached file `kept`.
SET search_path = 'memory.main,kept.main';
