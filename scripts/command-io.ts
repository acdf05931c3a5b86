import { createInterface } from 'node:readline';

/** What a command may touch of the world, so that tests can give it another. */
export interface Io {
	/** Lines of standard input, without their ends. */
	lines(): AsyncIterable<string>;
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
	lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
	out: (text) => void process.stdout.write(text),
	err: (text) => void process.stderr.write(text),
};
