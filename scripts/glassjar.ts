/**
 * Glassjar on the command line: `npm run -s glassjar -- COMMAND …`. Each command is one file in `scripts/commands/` that exports
 * `run(args, io): Promise<number>` (the exit code) and `usage`, one line; its name is the command's.
 */
import { readdir } from 'node:fs/promises';
import type { Command } from './command-io.ts';
import { processIo } from './command-io.ts';

const folder = new URL('./commands/', import.meta.url);
const names = (await readdir(folder)).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3));
const [name = '', ...args] = process.argv.slice(2);
const load = async (command: string): Promise<Command> => import(new URL(`${command}.ts`, folder).href);

if (names.includes(name)) {
	const command = await load(name);
	process.exitCode = await command.run(args, processIo);
} else {
	const lines = await Promise.all(names.sort().map(async (each) => `  ${(await load(each)).usage}`));
	const asked = name === '' || name === 'help' || name === '--help';
	(asked ? processIo.out : processIo.err)(
		`${asked ? '' : `glassjar: no command “${name}”\n\n`}Usage: npm run -s glassjar -- COMMAND …\n\n${lines.join('\n')}\n`,
	);
	process.exitCode = asked ? 0 : 2;
}
