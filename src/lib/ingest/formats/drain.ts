/** Runs a reading to its end for what it does on the way. Throws what it throws. */
export async function drain(reading: AsyncGenerator<unknown, void, void>): Promise<void> {
	while (!(await reading.next()).done);
}
