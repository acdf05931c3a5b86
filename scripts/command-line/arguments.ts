import { cannot, type Io } from './command.ts';

/** Says what is wrong with a command's arguments, and what they should be. Returns the exit code. */
export function badArguments(io: Io, usage: string, fault: string): number {
	io.err(`glassjar ${usage.split(' ')[0]}: ${fault}\nUsage: npm run -s glassjar -- ${usage}\n`);
	return cannot;
}

/** `parseArgs` throws where arguments are not as told: `Unknown option '--foo'`. Its further sentences are of no use here. */
export function argumentFault(error: unknown): string {
	const isOne = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
	if (!isOne) throw error;
	return error.message.replace(/\. .*$/s, '').replace(/^./, (first) => first.toLowerCase());
}
