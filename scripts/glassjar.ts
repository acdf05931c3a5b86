/**
 * Glassjar on the command line: `npm run -s glassjar -- COMMAND …`. Each command is one file in `scripts/command-line/commands/` that exports
 * `run(args, io): Promise<number>` (the exit code) and `usage`, one line; its name is the command's.
 */
import { readdir } from 'node:fs/promises';
import { type Command, cannot, endWithOutput, processIo as io } from './command-line/command.ts';

const folder = new URL('./command-line/commands/', import.meta.url);
const names = (await readdir(folder)).flatMap((file) => (file.endsWith('.ts') ? file.slice(0, -3) : [])).sort();
const load = async (command: string): Promise<Command> => import(new URL(`${command}.ts`, folder).href);
const isHelp = (word: string) => word === '--help' || word === '-h';

endWithOutput();
const [first = 'help', ...rest] = process.argv.slice(2);
const asksForHelp = first === 'help' || isHelp(first);
const [name, ...args] = asksForHelp ? [rest[0] ?? '', '--help'] : [first, ...rest];

if (!names.includes(name)) {
	const lines = await Promise.all(names.map(async (each) => `  ${(await load(each)).usage}`));
	const usage = `Usage: npm run -s glassjar -- COMMAND …\n\n${lines.join('\n')}\n`;
	if (name === '') io.out(usage);
	else io.err(`glassjar: no command “${name}”\n\n${usage}`);
	process.exitCode = name === '' ? 0 : cannot;
} else {
	const command = await load(name);
	const end = args.indexOf('--');
	if (args.slice(0, end < 0 ? args.length : end).some(isHelp)) io.out(`Usage: npm run -s glassjar -- ${command.usage}\n`);
	else process.exitCode = await command.run(args, io).catch(failed);
}

/** What no command foresaw, such as a folder for standard input: one line, and no success. */
function failed(error: unknown): number {
	io.err(`glassjar ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
	return cannot;
}
