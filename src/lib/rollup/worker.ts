import type { Line } from './message.ts';
import { serveRollup } from './serve.ts';

serveRollup(globalThis as unknown as Line);
