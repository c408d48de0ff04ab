/** What the demo's files are of. */
export const DEMO_FILE = 'demo';

/** Nobody is behind its clients: the same keys in its files and in the engine. */
export const DEMO_SALT = '0'.repeat(32);
