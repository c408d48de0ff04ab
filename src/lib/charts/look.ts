import type { SymbolType } from '@observablehq/plot';
import type { MarkRole } from './roles.ts';

/** How a mark is told from others: by shape and size as well as by colour. */
export interface Look {
	readonly role: MarkRole;
	readonly symbol: SymbolType;
	/** Radius in CSS pixels. */
	readonly r: number;
}
