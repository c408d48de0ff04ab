-- Names are looked for in memory only.
SET search_path = 'memory.main';
