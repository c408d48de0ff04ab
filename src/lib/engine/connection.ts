import type { Session } from './port.ts';

/** A session of an adapter. */
export interface Connection extends Session {
	/** Drops prepared statements: they keep to the tables they found, also where a name means another one now. */
	forget(): Promise<void>;
}
