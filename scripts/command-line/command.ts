import { linesOf } from './lines-of.ts';
import { longestLine } from './parse-cookie-line.ts';
import { standardInput } from './standard-input.ts';

/** What a command may touch of the world, so that tests can give it another. */
export interface Io {
	/** Lines of standard input, without their ends; `undefined` for one that is not UTF-8. */
	lines(): AsyncIterable<string | undefined>;
	/** Writes to standard output, as it is. */
	out(text: string): void;
	/** Writes to standard error, as it is. */
	err(text: string): void;
}

export interface Command {
	/** `identify [--lang LANGUAGE] < cookies.jsonl   what each cookie is for`. */
	readonly usage: string;
	/** Returns the exit code. */
	run(args: readonly string[], io: Io): Promise<number>;
}

export const processIo: Io = {
	lines: () => linesOf(standardInput(), longestLine + 1),
	out: (text) => void process.stdout.write(text),
	err: (text) => void process.stderr.write(text),
};

/** Nothing can be done: the command cannot read what it needs, or its words cannot be written. */
export const cannot = 2;

/**
 * Whoever reads may stop, as `head` does: then the command ends, and says nothing. Its exit code is what it was to be, if that is known, and no success if not. A disk
 * that is full is told.
 */
export function endWithOutput(): void {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') process.stderr.write(`glassjar: standard output: ${error.message}\n`);
		process.exit(error.code === 'EPIPE' ? (process.exitCode ?? cannot) : cannot);
	});
	process.stderr.on('error', () => {
		// There is nobody left to tell.
		process.exitCode ??= cannot;
	});
}
