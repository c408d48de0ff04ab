import { tableSql } from './load-tables.ts';

/** Makes the temporary view `contract_events` over loaded data; statements for `run`. */
export const contractEventsSql = tableSql('events/contract-events');
