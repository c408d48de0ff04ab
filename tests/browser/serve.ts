import { serveSite } from '#tests/support/site.ts';

/** Serves the built site for all browser tests, under a sub-path as a county's intranet might. */
export default async function setup(): Promise<() => Promise<void>> {
	const site = await serveSite('build', '/alue/sujuva/');
	process.env.SUJUVA_SITE = site.url;
	return () => site.close();
}
