import { readdir, readFile } from 'node:fs/promises';
import type { Messages } from '../../lib/language/translate.ts';
import { localePrimer, packLocale } from '../../lib/view/locale-file.ts';
import { packedFile } from './packed-file.ts';

const folder = new URL('../../lib/language/locales/', import.meta.url);

/** What pages load for a language other than English, which is built in: by file name, the path of its packed JSON. */
export async function buildLocales(): Promise<ReadonlyMap<string, string>> {
	const files = await readdir(folder);
	return new Map(
		await Promise.all(
			files.map(async (file) => {
				const messages = JSON.parse(await readFile(new URL(file, folder), 'utf8')) as Messages;
				return [
					file.replace('.json', '.packed'),
					await packedFile(JSON.stringify(packLocale(messages)), localePrimer()),
				] as const;
			}),
		),
	);
}
