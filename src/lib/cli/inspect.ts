import { inspect as look, type Inspection } from '#lib/ingest/inspect.ts';
import type { InspectCommand } from './arguments.ts';
import { sourceFiles } from './files.ts';

/** What files look like before an import: of one file its inspection, of several a list in their order. */
export async function inspect(
	command: InspectCommand,
	folder: string
): Promise<Inspection | Inspection[]> {
	const inspections: Inspection[] = [];
	for (const source of sourceFiles(command.files, folder)) inspections.push(await look(source));
	return inspections.length === 1 ? inspections[0]! : inspections;
}
